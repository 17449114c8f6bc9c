// SPDX-License-Identifier: MIT
import js from '@eslint/js';
import typescript from 'typescript-eslint';

export default typescript.config(
  {
    ignores: [
      '**/*',
      '!web/**',
      '!tests/',
      '!tests/bench/**',
      '!tests/browser/**',
      '!*.ts',
      '!*.js',
      'build/**',
      'core/**',
      'node_modules/**',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...typescript.configs.stylistic,
  {
    rules: {
      // TypeScript checks this in every file, with what each place has: page, worker or Node.
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-irregular-whitespace': 'off',
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
      'no-restricted-syntax': [
        'error',
        { selector: "ImportSpecifier[imported.name='unsafeHTML']", message: 'Data is text, never markup.' },
      ],
    },
  },
);
