/** A title that says which part of the system is gone: "Site loss", "Redis is down", "Broker connection lost". */
export const COMPONENT_EVENT =
  /\b(?:outage|failure|failover|loss|lost|down|offline|unavailable|unreachable|power (?:off|on|cut|loss|outage)|crash(?:es|ed)?|dead|dies|disaster|disconnected|not responding|not available|no (?:primary|leader|quorum|active|power|network)|split brain|quorum|fails|failed)$|\b(?:loss|outage|failure|failover|crash) of\b|\b(?:outage|failover|power off|unreachable|goes down|is down|are down|is unavailable|split brain|has no|node failure|fails over|connection lost|master|(?:node|server|site|datacenter|data center|zone|region|database|disk|network|host|vm|hardware|power|broker|cache|queue|dns|storage) (?:loss|failure|failures|outage|crash|down|lost|full))\b/;

/** Around a list, or over the document: what announces scenarios. */
export const SCENARIO_PARENT =
  /\b(?:failure|failures|failover|disaster|outage|outages|scenario|scenarios|resilience|availability|continuity|dr|what if|emergency|incident scenarios)\b/;

/** Around a list: symptoms for a reader who searches an error, not what fails. */
export const SYMPTOM_PARENT =
  /\b(?:troubleshoot\w*|faq|alerts?|common (?:issues|problems|errors)|errors?|debug\w*|test|tests|testing|known issues|mitigation|diagnosis|risks?|alternatives|user stories|limitations)\b/;
