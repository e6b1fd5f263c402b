// mocha's build for browsers reads the address of its page, which the Node extension host has not got.
const scope: { location?: unknown; [name: string]: unknown } = globalThis;
scope.location ??= { search: '' };

export {};
