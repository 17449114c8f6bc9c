// SPDX-License-Identifier: MIT
// A page that says what its reader changed in any of the elements.
addEventListener('e-helseregning-change', ({ detail }) => {
  document.querySelector('#said').textContent = `${detail.actor} ${detail.year} ${detail.view}`;
});
