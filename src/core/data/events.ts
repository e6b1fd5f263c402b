/** A title that says which part of the system is gone: "Site loss", "Redis is down", "Broker connection lost". */
export const COMPONENT_EVENT =
  /\b(?:outages?|failures?|failover|loss|lost|down|offline|unavailable|unreachable|power (?:off|on|cut|loss|outage)|crash(?:es|ed)?|dead|dies|disaster|disconnected|disruptions?|not responding|not available|no (?:primary|leader|quorum|active|power|network)|split brain|quorum|fails|failed)$|\b(?:loss|outage|failure|failover|crash|corruption|deletion) of\b|\b(?:outage|failover|power off|unreachable|goes down|is down|are down|is unavailable|split brain|has no|node failure|fails over|connection lost|master|(?:node|server|site|datacenter|data center|zone|region|database|disk|network|host|vm|hardware|power|broker|cache|queue|dns|storage|leader|followers?|majority|minority|component|dependency|cluster) (?:loss|failure|failures|outage|crash|down|lost|full|partition))\b|(?:不可用|故障|宕机|丢失|损坏|崩溃|障害|ダウン|장애|중단)$/;

/** The same where a document or a part announces scenarios: whatever may befall a part of the system. */
export const ANY_EVENT =
  /\b(?:gone|leaked|stolen|not (?:responding|working|reachable|starting)|high error rate|delet(?:ed|ing|ion)|corrupt(?:ed|ion)?|destroy(?:ed|ing)?|compromised?|overflow(?:ed|s)?|violations?|partition(?:ed)?|unhealthy|stuck|full|out of (?:disk|memory|space)|hung|overload(?:ed)?|exhaust(?:ed|ion)|expired|slow|missing|broken|degraded|lost|losing|outage|failures?|failover|fails?|failed|down|unavailable|unreachable|crash\w*|loss|power (?:off|on)|attack|spike|breach)\b|(?:不可用|故障|宕机|丢失|损坏|崩溃|障害|ダウン|停止|장애|중단)$/;

/** "If the pod fails:" opens a step, and names no scenario. */
export const CONDITION = /^(?:if|when|unless)\b/;

/** "Testing the failover" is a task, and names none either. */
export const TASK =
  /^(?:install|creat|test|configur|sett|enabl|disabl|deploy|runn|add|updat|verify|check|simulat|trigger|perform|plann)ing\b/;

/** Around a list, or over the document: what announces scenarios. */
export const SCENARIO_PARENT =
  /\b(?:failure|failures|failover|disaster|outage|outages|resilience|availability|continuity|dr|what if|(?:incident|recovery) scenarios|containment playbooks)\b|故障(?:处理|场景|恢复|应对)|障害対応|장애 ?(?:대응|시나리오)/;

/** What is told of one scenario. */
export const SCENARIO_PART =
  /^(?:symptoms?|detection|impact|immediate (?:actions?|steps|response)|recovery|mitigation|resolution|response|what to do|if it happens)\b/;

/** Titles that are counted off or graded as scenarios are: "Scenario 2 — key leaked", "P1: agent not responding". */
export const COUNTED_SCENARIO = /^(?:(?:\w+ )?scenario|incident|p\d|sev ?\d) \S/;

/** Around a list: symptoms for a reader who searches an error, not what fails. */
export const SYMPTOM_PARENT =
  /\b(?:troubleshoot\w*|faq|alerts?|issues|problems|errors?|debug\w*|test|tests|testing|known issues|mitigation|diagnosis|risks?|alternatives|user stories|limitations|incidents?|root causes?)\b/;
