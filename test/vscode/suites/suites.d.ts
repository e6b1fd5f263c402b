/** Made by bundleSuites.ts: imports each suite of this folder. */
declare module 'suites';
declare module 'mocha/mocha.js';

/** The extension host that the suites are meant to run in: set by bundleSuites.ts. */
declare const EXPECTED_HOST: 'node' | 'web';
