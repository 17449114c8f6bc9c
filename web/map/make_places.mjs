// SPDX-License-Identifier: MIT
// Makes places.ts from a table of middle points: code, longitude and latitude in degrees, with a heading.
//   node web/map/make_places.mjs MIDDLE_POINTS.csv > web/map/places.ts
import { readFileSync } from 'node:fs';

/** GRS 80, and UTM zone 33: the projection that maps of the whole of Norway are drawn in. */
const [a, f, middle, scale, falseEasting] = [6_378_137, 1 / 298.257222101, 15, 0.9996, 500_000];
const radians = Math.PI / 180;

/**
 * Easting and northing in metres, by Krüger's series to the third order: right to far less than a metre here.
 * @param {number} longitude
 * @param {number} latitude
 */
function projected(longitude, latitude) {
  const n = f / (2 - f);
  const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
    (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
    (61 * n ** 3) / 240,
  ];
  const e = (2 * Math.sqrt(n)) / (1 + n);
  const sine = Math.sin(latitude * radians);
  const t = Math.sinh(Math.atanh(sine) - e * Math.atanh(e * sine));
  const turn = (longitude - middle) * radians;
  const north = Math.atan2(t, Math.cos(turn));
  const east = Math.atanh(Math.sin(turn) / Math.hypot(1, t));
  let [x, y] = [east, north];
  alpha.forEach((each, index) => {
    const j = 2 * (index + 1);
    x += each * Math.cos(j * north) * Math.sinh(j * east);
    y += each * Math.sin(j * north) * Math.cosh(j * east);
  });
  return [falseEasting + scale * radius * x, scale * radius * y];
}

const rows = readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code, longitude, latitude] = line.split(',');
    const kilometres = projected(Number(longitude), Number(latitude)).map((metres) =>
      Math.round(metres / 1000),
    );
    return [code, ...kilometres].join(' ');
  })
  .sort();
const lines = [];
while (rows.length > 0) lines.push(rows.splice(0, 7).join('; '));

process.stdout.write(`// SPDX-License-Identifier: MIT
// Made by make_places.mjs. The municipalities of 2024 at the middle of their largest land area: code, and whole
// kilometres east and north in UTM zone 33. Calculated from Kartverket's municipal borders 2024 (CC BY 4.0).

export const placesText = \`
${lines.join(';\n')}
\`;
`);
