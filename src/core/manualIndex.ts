export interface ManualEntry {
  readonly path: string;
}
export class ManualIndex {}
