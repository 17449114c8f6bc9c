// SPDX-License-Identifier: MIT
// The command of this source tree with the parameter set that an entry of the archive names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

function run(program, options, text = '') {
  const { stdout, stderr, error } = spawnSync(program, options, { input: text, maxBuffer: 1 << 28, cwd: root });
  if (error) throw error;
  return (stdout.length ? stdout : stderr).toString('utf8').trim();
}

/** Version, set, and the hashes of both documents of parameters that a command holds. */
export function identityOf(program) {
  const { id, sha256, basis } = JSON.parse(run(program, ['parameters', '--format', 'json']));
  return { engine: run(program, ['--version']), set: id, sha256, basis_sha256: basis.sha256 };
}

export const ownCommand = process.env.SAMFIN ?? `${root}build/release/samfin`;

/** The own command, or one built of these sources with another set; the build is kept. */
export function commandWith(set) {
  if (identityOf(ownCommand).set === set) return ownCommand;
  const folder = `build/replay/${set}`;
  if (!existsSync(`${root}core/parameters/${set}`)) throw new Error(`core/parameters has no set ${set}`);
  const steps = [
    ['cmake', '-S', '.', '-B', folder, '-G', 'Ninja', '-DCMAKE_CXX_COMPILER=clang++', '-DCMAKE_BUILD_TYPE=Release',
      '-DSAMFIN_TESTS=OFF', `-DSAMFIN_PARAMETER_SET=${set}`],
    ['cmake', '--build', folder, '--target', 'samfin', '--parallel', '2'],
  ];
  for (const [program, ...options] of steps) {
    const { status } = spawnSync(program, options, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`no command with the set ${set} could be built`);
  }
  return `${root}${folder}/samfin`;
}

function read(line) {
  try {
    return JSON.parse(line, (name, value) => (name === 'engine' ? undefined : value));
  } catch {
    return line;
  }
}

/** What the command answers, as JSON; where it gives lines, a list of their values. Which engine it was is not told. */
export function answerOf(program, { command, text }) {
  const answer = run(program, command, text);
  const whole = read(answer);
  return typeof whole === 'string' ? answer.split('\n').map(read) : whole;
}
