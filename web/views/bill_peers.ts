// SPDX-License-Identifier: MIT
import { type TemplateResult, html, nothing } from 'lit';
import type { Bill, Peer } from '../engine/types.ts';
import { statusBadge } from '../parts/status.ts';
import { scrollRegion } from '../parts/table.ts';
import type { Frame } from './frame.ts';

const row = (frame: Frame, peer: Peer, isSelf: boolean): TemplateResult => html`
  <tr class=${isSelf ? 'self' : ''}>
    <th scope="row">
      ${
        isSelf
          ? frame.name(peer.actor)
          : html`<a class="ds-link" href=${frame.link({ actor: peer.actor, explain: null })}
              >${frame.name(peer.actor)}</a
            >`
      }
    </th>
    <td class="number">${frame.number(peer.population)}</td>
    <td class="number">${frame.bare(peer.total_ore)}</td>
    <td class="number">
      ${peer.per_inhabitant_ore === null ? frame.text.bill.none : frame.bare(peer.per_inhabitant_ore, { ore: true })}
    </td>
    <td>${statusBadge(peer.status, frame.text)}</td>
  </tr>
`;

/** Municipalities of about the same size, with the chosen one among them. */
export function billPeers(frame: Frame, bill: Bill): TemplateResult | typeof nothing {
  const { text } = frame;
  if (bill.peers.length === 0 || !bill.population || bill.per_inhabitant_ore === null) return nothing;
  const { actor, total_ore, per_inhabitant_ore, status } = bill;
  const self: Peer = { actor, population: bill.population.value, total_ore, per_inhabitant_ore, status };
  const rows = [...bill.peers.filter((peer) => peer.actor !== actor), self].sort(
    (a, b) => b.population - a.population,
  );
  return html`
    <section>
      <h2 class="ds-heading" id="peers">${text.bill.peers}</h2>
      ${scrollRegion(
        text.bill.peers,
        html`<table class="ds-table amounts">
          <thead>
            <tr>
              <th scope="col">${text.bill.peer}</th>
              <th scope="col" class="number">${text.bill.population}</th>
              <th scope="col" class="number">${text.bill.amount}</th>
              <th scope="col" class="number">${text.bill.perInhabitant}</th>
              <th scope="col">${text.bill.status}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((peer) => row(frame, peer, peer.actor === actor))}
          </tbody>
        </table>`,
      )}
    </section>
  `;
}
