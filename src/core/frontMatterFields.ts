import { isPlaceholder } from './content';
import { parseCadence, CADENCE_WORDS } from './cadences';
import { parseDay } from './dates';
import { DURATION_UNITS, parseDuration } from './durations';
