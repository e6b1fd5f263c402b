import type { EvidenceFamily } from '../recognition/evidenceFamily';
import { alertEvidence } from './alertEvidence';
import { emergencyEvidence } from './emergencyEvidence';
import { planEvidence } from './planEvidence';
import { rollbackEvidence } from './rollbackEvidence';
import { spofEvidence } from './spofEvidence';

/** All families of evidence, by topic. */
export const EVIDENCE: readonly EvidenceFamily[] = [
  ...rollbackEvidence,
  ...spofEvidence,
  ...emergencyEvidence,
  ...planEvidence,
  ...alertEvidence,
];
