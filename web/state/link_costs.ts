// SPDX-License-Identifier: MIT
// The reader's own part of the number basis as a link holds it: lines, common services and years of a settlement. Each is
// taken as the engine takes it, and nothing else in it goes on.
import {
  type OwnLine,
  type OwnServices,
  type OwnSettlementYear,
  chargeMethods,
  settlementAmounts,
} from '../engine/types_basis.ts';
import { isAmount, isIdentifier, isList, isName, isRecord, isShare } from './link_values.ts';

/** null where any of a list cannot be read. */
function readList<T>(text: string, readOne: (value: unknown) => T | null): T[] | null {
  const read: unknown = JSON.parse(text);
  const all = isList(read) ? read.map(readOne) : [null];
  return all.every((each) => each !== null) ? all : null;
}

function lineOf(value: unknown): OwnLine | null {
  if (!isRecord(value)) return null;
  const { solution, component, driver, name, amount_mnok, from_year } = value;
  const isLine =
    isIdentifier(solution) &&
    isIdentifier(driver) &&
    isName(name) &&
    isAmount(amount_mnok) &&
    Number.isSafeInteger(from_year) &&
    (component === undefined || isIdentifier(component));
  if (!isLine) return null;
  return {
    solution,
    ...(component === undefined ? {} : { component }),
    driver,
    name,
    amount_mnok,
    from_year,
  } as OwnLine;
}

function servicesOf(value: unknown): OwnServices | null {
  if (!isRecord(value) || !Number.isSafeInteger(value['year']) || !isList(value['services'])) return null;
  const services = value['services'].map((service) => {
    if (!isRecord(service) || !isList(service['users'])) return null;
    const { id, amount_mnok } = service;
    const users = service['users'].map((each) =>
      isRecord(each) && isName(each['user']) && isShare(each['share'])
        ? { user: each['user'], share: each['share'] }
        : null,
    );
    return isName(id) && isAmount(amount_mnok) && users.every((each) => each !== null)
      ? { id, amount_mnok, users }
      : null;
  });
  if (!services.every((each) => each !== null)) return null;
  const method = chargeMethods.find((each) => each === value['method']) ?? 'direct';
  return { year: value['year'] as number, method, services };
}

function settlementYearOf(value: unknown): OwnSettlementYear | null {
  if (!isRecord(value) || !Number.isSafeInteger(value['year'])) return null;
  const { year, invoiced_mnok, used_mnok, surplus_to } = value;
  const amounts = settlementAmounts.filter((key) => value[key] !== undefined);
  const isYear =
    isAmount(invoiced_mnok) &&
    isAmount(used_mnok) &&
    amounts.every((key) => isAmount(value[key])) &&
    (surplus_to === undefined || isIdentifier(surplus_to));
  if (!isYear) return null;
  return {
    year,
    ...Object.fromEntries(amounts.map((key) => [key, value[key]])),
    ...(surplus_to === undefined ? {} : { surplus_to }),
  } as OwnSettlementYear;
}

export const readLines = (text: string): OwnLine[] | null => readList(text, lineOf);
export const readServices = (text: string): OwnServices[] | null => readList(text, servicesOf);
export const readSettlement = (text: string): OwnSettlementYear[] | null => readList(text, settlementYearOf);
