import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    // Fixtures are input, the embedded VS Code has a manifest of its own, what is generated is checked where it is made.
    ignores: ['dist/', 'coverage/', 'node_modules/', 'test/fixtures/', 'test/artefacts/', '**/node_modules/'],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An unused parameter that keeps the place of a used one begins with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces of VS Code and of ours return promises where an implementation may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: one name for one thing, everywhere.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'Import from the file that has it: a barrel hides where things are.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Mocha's describe and it return promises to nobody, and assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    // Loaded by VS Code as it is.
    files: ['test/vscode/ui/drive/extension.js'],
    languageOptions: {
      globals: { require: 'readonly', exports: 'readonly', TextEncoder: 'readonly', TextDecoder: 'readonly' },
    },
  },
);
