// The page in the frame: shows the event file that its address names (`?src=`), from its own server only, and tells the page
// around it how high it is. `?theme=light` or `dark` sets the colours.
const asked = new URLSearchParams(location.search);
const timeline = document.querySelector('event-timeline');

/** The address of the file, or undefined where it would be somebody else's: a link must not show foreign words under this name. */
function ownFile(src) {
  const url = src && URL.canParse(src, location.href) ? new URL(src, location.href) : undefined;
  return url?.origin === location.origin && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

const src = ownFile(asked.get('src'));
if (src) timeline.src = src;
else {
  const words = document.createElement('p');
  words.textContent = 'Name an event file of this server in the address: ?src=data/events.json';
  timeline.replaceWith(words);
}
const theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') {
  document.documentElement.style.colorScheme = theme;
  timeline.setAttribute('theme', theme);
}

// The height of what is shown, not of the window: else it would never shrink again. It is no secret, so any page may hear it.
const tell = () => {
  const { height } = document.body.getBoundingClientRect();
  parent.postMessage({ type: 'event-timeline:height', height: Math.ceil(height) }, '*');
};
new ResizeObserver(tell).observe(document.body);
// That page may hear only now, and asks.
addEventListener(
  'message',
  ({ source, data }) => source === parent && data?.type === 'event-timeline:height' && tell(),
);
