import { expect } from '@open-wc/testing';
import { mark, part, parts, text, timeline } from '../fixture.js';

const DAYS = [
  { id: 'visit', date: '2024-09-02', title: 'The visit' },
  { id: 'time', date: '2024-09-03T10:30', title: 'The answer' },
  { id: 'year', date: '2025', title: 'A year' },
];
/** Not every browser has every language: one without Mongolian says it in English. */
const LANGUAGES = {
  en: /2 September 2024|September 2, 2024/,
  mn: /2024.*9|2024.*есдүгээр|September 2, 2024/,
  ar: /2024|٢٠٢٤/,
  fa: /2024|۲۰۲۴/,
  th: /2024|๒๐๒๔/,
};
const ZONES = ['Asia/Ulaanbaatar', 'America/Los_Angeles', 'Pacific/Kiritimati'];

describe('languages and zones', () => {
  for (const [lang, words] of Object.entries(LANGUAGES))
    it(`${lang}: dates in its words, of the calendar of the file, wherever the browser is`, async () => {
      const element = await timeline(DAYS, { lang, attributes: { layout: 'horizontal' } });
      const told = (id: string) => mark(element, id).getAttribute('aria-label')!;
      expect(told('visit')).to.match(words);
      expect(text(part(element, 'axis')), 'years are not those of another calendar').to.not.match(
        /1403|1446|2567|۱۴۰۳|٢٥٦٧|๒๕๖๗/,
      );
      expect(parts(element, 'tick').length).to.be.above(0);
      await element.select('time');
      expect(text(part(element, 'details'))).to.match(/10|١٠|۱۰|๑๐/);
    });

  for (const zone of ZONES)
    it(`${zone}: a day is the whole day of the axis, and a time of day is that of the zone`, async () => {
      const element = await timeline({ timezone: 'UTC', events: DAYS }, { attributes: { 'time-zone': zone } });
      const own = new Date(Date.UTC(2024, 8, 3, 10, 30));
      const clock = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      await element.zoomToEvent('visit');
      expect(mark(element, 'visit').getAttribute('aria-label')).to.contain('2 September 2024');
      await element.select('time');
      expect(text(part(element, 'details'))).to.contain(clock.format(own));
      await element.zoomTo('2024-09-02', '2024-09-02');
      expect(element.view).to.deep.equal({ start: Date.UTC(2024, 8, 2), end: Date.UTC(2024, 8, 3) - 1 });
    });

  it('viewer: the clock of whoever reads it', async () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const seen = await timeline({ timezone: 'UTC', events: DAYS }, { attributes: { 'time-zone': 'viewer' } });
    const named = await timeline({ timezone: 'UTC', events: DAYS }, { attributes: { 'time-zone': timeZone } });
    await seen.select('time');
    await named.select('time');
    expect(text(part(seen, 'details'))).to.equal(text(part(named, 'details')));
  });
});
