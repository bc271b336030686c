import { css } from 'lit';

/** Pictures of an event: their box is there before they are, and stays when they don't come. */
export const pictureStyles = [
  css`
    .picture {
      margin: 12px 0;
    }
    .picture-box {
      position: relative;
      max-width: 100%;
      max-height: 360px;
      overflow: hidden;
      border-radius: var(--_radius);
      background-color: var(--_surface);
    }
    .picture img {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
    figcaption {
      margin-top: 6px;
      font-size: 0.95em;
      overflow-wrap: anywhere;
    }
    figcaption .muted {
      white-space: normal;
    }
    @media print {
      .picture {
        break-inside: avoid;
      }
      .picture-box {
        max-width: 9cm;
        max-height: 7cm;
      }
    }
  `,
];
