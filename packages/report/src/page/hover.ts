/**
 * What a pointer, or a touch, over a mark of a chart is told, at once and in the page's own type.
 *
 * Without script the browser shows the same text, which is the mark's title, after a moment.
 */
export const HOVER = `
'use strict';
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
tip.setAttribute('aria-hidden', 'true');
document.body.append(tip);
const held = new WeakMap();
function titled(target) {
  for (let at = target; at instanceof SVGElement && !(at instanceof SVGSVGElement); at = at.parentNode) {
    const title = at.querySelector(':scope > title');
    if (title !== null) {
      held.set(at, title.textContent);
      title.remove();
    }
    if (held.has(at)) return held.get(at);
  }
  return '';
}
function hide() {
  tip.hidden = true;
}
document.addEventListener('pointerover', (event) => {
  const text = titled(event.target);
  tip.hidden = text === '';
  if (tip.hidden) return;
  tip.textContent = text;
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const below = event.clientY + 18;
  const fits = below + tip.offsetHeight <= window.innerHeight;
  tip.style.left = Math.max(8, Math.min(event.clientX + 12, room)) + 'px';
  tip.style.top = (fits ? below : event.clientY - tip.offsetHeight - 12) + 'px';
});
document.addEventListener('scroll', hide, { capture: true, passive: true });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
`;
