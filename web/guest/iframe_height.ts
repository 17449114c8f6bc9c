// SPDX-License-Identifier: MIT
// For the page around frames: each gets the height that it says, and nobody else is listened to.
//   <script type="module" src="…/iframe-height.js"></script>   serves every <iframe data-e-helseregning>
import { isHeightMessage } from './frame_height.ts';

/** A frame's message counts when it comes from that frame's own window and from the address that the frame shows. */
function frameOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe[data-e-helseregning]');
  return [...frames].find((frame) => frame.contentWindow === source && new URL(frame.src).origin === origin);
}

addEventListener('message', (event) => {
  if (!isHeightMessage(event.data)) return;
  const frame = frameOf(event);
  // Through the CSSOM, which a policy without inline styles allows.
  if (frame) frame.style.height = `${event.data.height}px`;
});
