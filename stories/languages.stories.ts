import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { LANGUAGES } from '../src/words/languages.js';

interface Args {
  readonly language: string;
}

const meta: Meta<Args> = {
  title: 'Languages',
  component: 'event-timeline',
  tags: ['controls'],
  parameters: {
    docs: {
      description: {
        component:
          'The timeline speaks the language of the page around it, from either side; the words of the file stay as they are.',
      },
    },
    layout: 'padded',
    controls: { include: ['language'] },
  },
  argTypes: { language: { control: 'select', options: ['en', ...LANGUAGES] } },
};
export default meta;

type Story = StoryObj<Args>;

const TO_THE_LEFT = /^(ar|fa|he)$/;

/** The nearest `lang` says in which language the timeline speaks; what the file says stays in the file's own. */
export const Choose: Story = {
  name: 'A language to choose',
  args: { language: 'de' },
  render: ({ language }) =>
    html`<div lang=${language} dir=${TO_THE_LEFT.test(language) ? 'rtl' : 'ltr'}>
      <event-timeline src="data/mongolia-icc-warrant.json" selected="visit"></event-timeline>
    </div>`,
};

/** Arabic words and an Arabic file, with names and one event in English, from right to left. */
export const Arabic: Story = {
  name: 'From right to left, in Arabic',
  parameters: { controls: { disable: true } },
  render: () =>
    html`<div lang="ar" dir="rtl">
      <event-timeline
        selected="tablet"
        .data=${{
          title: 'من الورق إلى الشاشة',
          lang: 'ar',
          sources: [
            { id: 'museum', title: 'دليل المتحف', published: '2012' },
            { id: 'manual', title: 'A Short History of the Page, 2nd ed.', published: '2019-05' },
          ],
          lanes: [
            { id: 'print', title: 'الطباعة' },
            { id: 'screen', title: 'الشاشة' },
          ],
          events: [
            { id: 'press', date: '1455~', title: 'طباعة أول كتاب بالحروف المتحركة', lane: 'print', importance: 0.8 },
            { id: 'daily', date: '1605', title: 'صدور أول صحيفة أسبوعية', lane: 'print', sources: ['museum'] },
            { id: 'rotary', date: '1843/1847', title: 'المطبعة الدوارة', lane: 'print', sources: ['museum'] },
            { id: 'web', date: '1989-03', lang: 'en', title: 'Proposal for a “web” (CERN)', lane: 'screen' },
            {
              id: 'tablet',
              date: '2010-04-03',
              title: 'بيع أول جهاز iPad',
              text: 'عرضت شركة Apple الجهاز في San Francisco، ثم بيع في 3 أبريل.',
              lane: 'screen',
              actors: ['Apple', 'ستيف جوبز'],
              place: 'San Francisco',
              sources: ['manual'],
              claims: [{ source: 'museum', date: '2010-05' }],
            },
          ],
        }}
      ></event-timeline>
    </div>`,
};
