// SPDX-License-Identifier: MIT
// A year's common services as the reader writes them: which there are, in which order they are charged, and who uses each.
// Nothing here computes: charges are the engine's.
import type { OwnService, OwnServices } from '../engine/types_basis.ts';
import { solutions } from './choice.ts';

export const servicesPlace = '/costs/common_services';
export const servicePlace = (entry: number, service: number): string =>
  `${servicesPlace}/${entry}/services/${service}`;
/** Where the text of a user's share is kept. */
export const sharePlace = (entry: number, service: number, user: string): string =>
  `${servicePlace(entry, service)}/share/${user}`;

/** Who may use a service beside the other services; what the last two are charged leaves the cost basis. */
export const standingUsers: readonly string[] = [...solutions, 'helsenettet_external', 'outside'];

const replacedAt = <T>(all: T[], at: number, now: T): T[] =>
  all.map((each, index) => (index === at ? now : each));

export const withEntry = (all: OwnServices[], at: number, now: OwnServices): OwnServices[] =>
  replacedAt(all, at, now);
export const withService = (entry: OwnServices, at: number, patch: Partial<OwnService>): OwnServices => ({
  ...entry,
  services: replacedAt(entry.services, at, { ...entry.services[at]!, ...patch }),
});

/** A service that charges nobody until the reader says who uses it. */
const newService = (id: string): OwnService => ({
  id,
  amount_mnok: '0',
  users: [{ user: 'outside', share: '1' }],
});

/** With one more service for a year; `nameOf` names the first, second … service. */
export function withNewService(
  all: OwnServices[],
  year: number,
  nameOf: (number: string) => string,
): OwnServices[] {
  const standing = all.find((each) => each.year === year) ?? { year, method: 'step_down', services: [] };
  const { services } = standing;
  const names = Array.from({ length: services.length + 1 }, (_, at) => nameOf(String(at + 1)));
  const id = names.find((name) => services.every((each) => each.id !== name))!;
  const method = services.length > 0 && isSharedOut(standing) ? 'step_down' : standing.method;
  const now: OwnServices = { ...standing, method, services: [...services, newService(id)] };
  return all.some((each) => each.year === year)
    ? all.map((each) => (each.year === year ? now : each))
    : [...all, now];
}

/** Whether it is what the form beside the published services makes: one published service, shared out at once. */
export const isSharedOut = ({ method, services }: OwnServices): boolean =>
  method === 'direct' && services.length === 1 && services[0]!.id === 'helsenettet_common';

/** Whether another service or a user is called that already. */
export const isTaken = ({ services }: OwnServices, at: number, id: string): boolean =>
  standingUsers.includes(id) || services.some((each, index) => index !== at && each.id === id);

/** With another name for a service, also where others name it as their user. */
export function renamed(entry: OwnServices, at: number, id: string): OwnServices {
  const before = entry.services[at]!.id;
  const services = entry.services.map((each, index) => ({
    ...each,
    id: index === at ? id : each.id,
    users: each.users.map((use) => (use.user === before ? { ...use, user: id } : use)),
  }));
  return { ...entry, services };
}
/** The text of shares to a service, kept under its new name. */
export const renamedDrafts = (
  drafts: Record<string, string>,
  entry: number,
  [before, now]: [string, string],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(drafts).map(([place, text]) => {
      const end = `/share/${before}`;
      const isOfIt = place.startsWith(`${servicesPlace}/${entry}/`) && place.endsWith(end);
      return [isOfIt ? `${place.slice(0, -before.length)}${now}` : place, text];
    }),
  );

/** Without a service, also as a user of the others: what was charged to it must go to others. */
export function withoutService(entry: OwnServices, at: number): OwnServices {
  const { id } = entry.services[at]!;
  const others = entry.services.filter((_, index) => index !== at);
  const services = others.map((each) => ({ ...each, users: each.users.filter(({ user }) => user !== id) }));
  return { ...entry, services };
}

export function withServiceUp(entry: OwnServices, at: number): OwnServices {
  const services = [...entry.services];
  services.splice(at - 1, 0, ...services.splice(at, 1));
  return { ...entry, services };
}

/** Who has a field for its share: all that may use it, and whom a link names beside them. */
export function usersOf({ services }: OwnServices, at: number): string[] {
  const others = services.filter((_, index) => index !== at).map(({ id }) => id);
  const listed = services[at]!.users.map(({ user }) => user);
  return [...new Set([...standingUsers, ...others, ...listed])];
}
export const shareOf = ({ users }: OwnService, user: string): string | undefined =>
  users.find((each) => each.user === user)?.share;

/** With a user's share; undefined is no share. */
export function withShare(
  entry: OwnServices,
  at: number,
  user: string,
  share: string | undefined,
): OwnServices {
  const { users } = entry.services[at]!;
  const isListed = users.some((each) => each.user === user);
  const now =
    share === undefined
      ? users.filter((each) => each.user !== user)
      : isListed
        ? users.map((each) => (each.user === user ? { user, share } : each))
        : [...users, { user, share }];
  return withService(entry, at, { users: now });
}
