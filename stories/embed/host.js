// For the page around the frame: gives each <iframe data-event-timeline> the height of what is in it.
/** Whoever asks for more gets a frame that scrolls. px */
const HIGHEST = 4000;

addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== 'event-timeline:height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe[data-event-timeline]'))
    if (frame.contentWindow === source && new URL(frame.src, document.baseURI).origin === origin)
      frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
});
// A frame that was there first has told it to nobody.
for (const frame of document.querySelectorAll('iframe[data-event-timeline]'))
  frame.contentWindow.postMessage({ type: 'event-timeline:height' }, '*');
