/**
 * Stands in for `linkify-it` in what ships: markdown-it loads it, and finding bare addresses is switched off here.
 * It would throw if it were asked.
 */
export class LinkifyIt {}
