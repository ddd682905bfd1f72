// SPDX-License-Identifier: EUPL-1.2
// No formatter: these rules are about mistakes, and about text that could become markup.
import globals from 'globals';

const MARKUP = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name='${name}']`,
    message: `Do not write ${name}: use html from html.js, which escapes.`,
  })),
  { selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]",
    message: 'Text must not become markup: use html from html.js.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: 'No document.write.' },
  { selector: 'ImportSpecifier[imported.name=/^unsafe/]', message: 'No unsafeHTML and the like.' },
];

export default [
  { ignores: ['node_modules/', 'var/', 'web/vendor/', '**/*.gen.js'] },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-shadow': ['error', { hoist: 'never' }],
      'no-dupe-keys': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      'no-cond-assign': ['error', 'except-parens'],
      'no-constant-condition': 'error',
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-promise-executor-return': 'off',
      'require-atomic-updates': 'off',
      'max-lines': ['error', { max: 400 }],
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
      'no-restricted-syntax': ['error', ...MARKUP],
    },
  },
  { files: ['web/**/*.js'], languageOptions: { globals: globals.browser }, rules: { 'no-console': 'error' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node } } },
  // Tests tell a story per function, and some of it runs in the browser (page.evaluate).
  { files: ['tests/**/*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'max-lines-per-function': 'off',
      'max-len': ['error', { code: 180, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
    } },
];
