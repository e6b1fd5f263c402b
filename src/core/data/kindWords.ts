/** What titles, parts and beginnings say in documents of each kind; the cues of `kindCues.ts` weigh them. */

export const ALERT_PARTS =
  /^(?:alert )?(meaning|description|symptoms?|impact|diagnosis|diagnose|how to (?:diagnose|investigate)|investigation|mitigation|resolution|remediation|what does this|summary of the alert|possible causes|root cause|common root causes|severity|含义|影响|诊断|缓解|症状|診断|対応|原因|señal|síntomas?|impacto|diagnóstico|mitigación|resolución|acción|sintomas?|mitigação|resolução|symptome?|auswirkung(?:en)?|behebung|diagnose|ursachen?|symptômes?|conséquences?|diagnostic|résolution|problem description|alert|full context|expected behaviou?r|resolution steps|immediate actions?|escalation|what fired|what it means|first response|corrective actions?|quick checks|(?:probable|possible|likely) causes|规则引用|先看什么|常见根因|根因|操作步骤|恢复判据|用户影响|disparador(?:es)?)/;
export const SERVICE_PARTS =
  /\b(deploy\w*|releas\w*|restart\w*|monitoring|alerts|dashboards?|incidents?|backups?|troubleshooting|rollback|contacts?|dependencies|architecture|logs|logging|environments?|configuration|on ?call|urls?|owners?|overview|access|scaling|infrastructure|maintenance|support|service|secrets|components?|known issues|health checks?|emergency|production|local development|database|where|how|status)\b/;
export const INCIDENT_PARTS =
  /\b(contain\w*|eradicat\w*|recover\w*|investigat\w*|preparation|detection|post incident|incident type|incident response|response steps|remediate|communicate|indicators of compromise|forensic\w*|identification|incident commander|who leads|signs|declar\w+|roles?|severity|escalation)\b/;
export const REVIEW_PARTS =
  /^(?:release signoff checklist|motivation|non goals|goals|proposal|alternatives|drawbacks|graduation criteria|user stories|design details|rationale|test plan|implementation history|version skew strategy|risks and mitigations|open questions|workflow description|context|decision|consequences|production readiness\b.*)/;
export const POSTMORTEM_PARTS =
  /^(?:timeline|root causes?|root cause analysis|action items|what went (?:well|wrong)|where we got lucky|lessons learned|resolution|(?:customer |user |business )?impact|contributing(?: factors| causes)?|trigger|five whys|5 whys|chronology|what happened|how (?:it|this) (?:could happen|happened|was found)|what (?:we|i)(?:ll|ve| will| have)? changed?|incident on\b.*|key events|review actions|time to repair|time to resolve)/;
export const PROCEDURE_PARTS =
  /^(?:prerequisites?|pre requisites?|requirements|objective|inputs?|outputs?|assumptions|completion criteria|execution steps|workflow steps|before you begin|steps?|procedure|process|instructions|usage|verif\w+|validat\w+|clean ?up|command|parameters|when to use|setup|option \d|scenario|how to|step \d|overview|purpose|introduction|testing|creating|adding|updating|deleting|removing|running|install\w*|manually|check\w*|troubleshooting|rollback)\b/;

export const ACTION_TITLE =
  /^(?:(?:run ?book|playbook|guide|sop|how ?to) )?(?:\w+ly )?(?:(?:how (?:to|do|can)|sop|standard operating procedure|runbook for|guide to|procedure|process)\b|(?:(?!(?:being|becoming|hosting|naming|engineering|billing|marketing|pricing|training|banking|gaming|clearing|streaming|housekeeping|manufacturing|mailing|meeting|messaging|ticketing|accounting|landing|parking|shipping|booking|shopping|staging)\b)[a-z]{2,12}ing(?= )|access to|add|allow|apply|attach|backfill|bootstrap|build|bump|change(?! (?:freeze|request|management|control|policy|window|advisory|record)s?\b)|check|clean|clear|communicate|configure|connect|contact|copy|create|debug|delete|deploy|destroy|detach|diagnos(?:e|is)|disable|drain|drop|dump|enable|export|expand|extend|fail over|fix|generate|get|grant|import|increase|install|investigate|manage|migrate|modify|move|override|patch|pause|perform|promote|provision|publish|purge|reboot|rebuild|recover|redeploy|reindex|release|reload|remove|rename|renew|replace|request|reset|resize|resolve|restart|restore|resume|revert|revoke|roll|rollback|rotate|run|scale|set|set up|setup|start|stop|switch|sync|test|toggle|transfer|transition|trigger|undo|unlock|unseal|update|upgrade|use|validate|verify|view)\b)/;
export const ACTION_NOUN =
  /\b(?:migration|renewal|rotation|upgrade|upgrades|updates?|restore|restoration|installation|deployment|release process|setup|set up|procedure|sop|backup documentation|checklist|creation|onboarding|offboarding|recovery|failover|breakglass|break glass|maintenance|integration|synchroni[sz]ation|how to|instructions|cutover|rollover|switchover|bootstrap|provisioning|rollback|deletion|scaling|patching|triage|rebuild|replay|backfill|drill|repair|clean ?up|reset|takedown|reconciliation|resync|verification|process|(?:deployment|installation|setup|upgrade|migration) guide)$/;

export const INCIDENT_TITLE =
  /\b(?:security|incident)s? (?:playbook|response|management|handling|playbook|process|commander|plan|runbook|procedures?|reporting|lead|roles?)\b|\bplaybook (?:\w+ ){0,3}(?:compromise\w*|ransom\w*|defacement|phishing|breach|attack|dos|malware|theft)|\brole (?:incident|deputy|scribe|subject|liaison|internal|external)|\b(?:security|data|secrets?|credential|major|critical) (?:incident|breach|exposure|leak|compromise)\b|\b(?:ransomware|phishing|ddos|malware|defacement|compromised)\b|\b(?:during|dealing with|handling|managing|responding to) (?:an? |the )?(?:\w+ )?incidents?\b|\bcrisis\b|\bleaked (?:credentials?|keys?|secrets?|tokens?)\b|\baccount takeover\b|\b(?:p1|p0|sev ?1)\b.{0,12}\b(?:process|procedure|response|handling)\b|\bplaybook\b.*\b(?:leak\w*|takeover|fraud|intrusion|abuse|raid)\b|\b(?:scribe|liaison|incident commander|deputy|responder)s?\b|\b(?:incidents|vorfällen?|incidentes|incidenti|rançon|lösegeld\w*|rescate|resgate|riscatto)\b|インシデント|ランサム|事件响应|勒索|赎金|인시던트|랜섬/;
export const TASK_TITLE = new RegExp(`${ACTION_TITLE.source}|${ACTION_NOUN.source}`);

/** Tests that operators hold, and not those of code. */
export const EXERCISE =
  /\b(?:disaster|dr|recovery|restore|backup|failover|load|stress|smoke|chaos|penetration|acceptance)\b/;

/** What a title says that names something gone wrong: `redis-down`, `disk space low`, `auth failure spike`. */
export const FAILING_TITLE =
  /^(?:failing|unable) to\b|^(?:high|unexpected|excessive|elevated|frequent) (?:\w+ ){0,2}(?:cpu|memory|latency|load|usage|utili[sz]ation|errors?|error rates?|restarts?|reboots?|traffic|lag|disk|io|iowait|temperature|requests?|connections?)$|\b(?:wont|cannot|will not|does not|can not|doesnt|cant) (?:be )?\w+$|\b(?:down|unreachable|unavailable|offline|failing|failed|(?<!\b(?:of|common|known|handling|single) )failures?|(?<!\b(?:common|known|handling) )errors?|spikes?|stuck|hung|hanging|low|full|high|lag|lagging|leaks?|leaking|exhausted|exhaustion|saturated|saturation|slow|slowness|degraded|stale|outage|crash\w*|timeouts?|timing out|missing|expired|expiring|drift|backlog|pressure|oom|overload\w*|not (?:ready|running|responding|available|working|sent|delivered|received|synced|updat\w+|loading|starting|found|reachable|healthy|processed|published)|absent|unhealthy|flapping|throttled|blocked|broken|corrupt\w*)(?: (?:runbook|playbook|alert))?$/;
export const FAILING_PARTS =
  /^(symptoms?|applicable versions|reasons?|solution|workaround|triggers?|immediate (?:actions?|checks?|steps)|first checks?|root causes?(?: investigation| analysis)?|(?:failure )?diagnosis|problem description|expected behaviou?r|(?:common |possible |likely )?causes|verif\w+(?: after .*)?|long term mitigation|exit criteria|resolution(?: steps)?|quick fix|escalation|if it is .*)$/;
export const PLAN_TITLE =
  /^(?:plan|adr|decision|proposal)\b|\b(?:plan|vision|strategy|roadmap|decision record|status report|deployment status|migration plan)$/;
export const PLAN_PARTS =
  /^(scope|out of scope|approach|implements|decisions?|consequences|context|status|alternatives(?: considered)?|(?:proposed )?options|option \d.*|non goals|acceptance criteria|follow ups?|open questions|rationale|risks(?: and mitigations?)?|phase \d.*|milestones|executive summary|integration status|mission|validation|solutions?(?: \d)?|(?:design )?problem(?: statement)?|proposed solution|prior art|work plan|action plan|verification|build (?:order|sequence).*|blockers.*|mvp.*|week \d.*)$/;
/** What is operated, named as a thing: a page of it holds several tasks. */
export const SUBJECT_TITLE =
  /^(?:\S+ ){0,2}(?:backups?|backup management|dns|monitoring|logging|logs|alerting|networking|network|infrastructure|deployments?|storage|databases?|inventory|secrets?|caching|certificates|queues?|stack|clusters?|platform|observability|servers?|hosting|environments?|integration|operations|maintenance|terraform|vpn|proxy|gateway|ci|ci cd|pipelines?)$/;
export const TROUBLE_TITLE =
  /\b(?:troubleshooting|common (?:problems?|issues|errors|cases|failures)|known (?:problems|issues)|command snippets|cheat ?sheet|useful commands|faq)\b|^\S+ (?:problems|issues|errors)$/;
/** "Troubleshooting the login" is a task; "Troubleshooting" and "Troubleshooting guide" are pages of many. */
export const TROUBLE_TASK = /^troubleshooting (?!guide\b|common\b|known\b|faq\b|and\b|tips\b)/;
/** A policy of one word, which may look like a verb: "Release policy". */
export const POLICY_NAME = /^\S+ polic(?:y|ies)$|^glossary$/;
/** What only looks like a title that says what to do. */
export const NO_TASK = new RegExp(
  `${POLICY_NAME.source}|^troubleshooting(?: guide| common\\b| known\\b| and\\b| tips|$)`,
);
export const TASK_PARTS =
  /^(?:to )?((?:access|add|allow|attach|back|build|chang|check|clear|configur|connect|creat|debug|delet|deploy|disabl|drop|enabl|export|extract|fetch|find|fix|get|grant|import|increas|inspect|list|manag|mount|mov|purg|rebuild|recover|releas|remov|renew|replac|reset|restart|restor|roll|rotat|run|scal|see|ssh|start|stop|switch|updat|upgrad|us|verify|view)(?:e|es|ing|ting|ning|y|ying|ies)?)\b/;
export const READING_TITLE =
  /\b(?:study|learning journey|concepts?|round ?up|whats new|agenda|course|lesson|workshop|demo|evaluate|walkthrough|podcast|episode|webinar|newsletter|cheat sheet|deep dive|best practices|how it works|migration complete|notes?)\b/;
export const CHART_PARTS =
  /^(values|source code|requirements|maintainers|chart values|parameters|inputs|outputs|variables|resources created|providers|modules)$/;

export const HOW_IT_OPENS =
  /\bhow to\b|\b(?:steps|instructions?|process|procedure)s? (?:to|for|on|required|needed|that)\b|\bfollow (?:these|the|this)\b|\bthis (?:guide|how-?to|document|page|runbook|sop|section|process|procedure|playbook) (?:\w+ ){0,3}(?:how|steps|process|procedure|instructions)\b/;
export const LIBRARY_OPENS =
  /\b(?:this|the) (?:directory|folder|repo|repository|library|package|module|crate|gem|project|subproject|utility|script|tutorial|article|chart|plugin|action|library) (?:\w+ )?(?:contains|provides|is|implements|holds|defines|allows|produces|installs|configures|supports|will)\b|\b(?:puppet|terraform|helm|ansible|python|go|golang|ruby|rust|java|node|npm|jsonnet) (?:module|library|package|chart|gem|crate|utility|collection)\b/;
export const TASK_BOOK =
  /\b(?:deployment|deploy|upgrade|migration|recovery|restore|release|rotation|onboarding|offboarding|installation|setup|maintenance|failover|rollback|provisioning|renewal|cutover|backup|decommission\w*) (?:run ?book|playbook|guide|procedure|process|checklist|steps|instructions)$|^(?:run ?book|playbook|sop) (?:\w+ ){0,6}(?:deployment|upgrade|migration|recovery|restore|release|rotation|onboarding|offboarding|installation|setup|maintenance|failover|rollback|provisioning|renewal|cutover|blocking|querying|\w+ing)$/;
export const REPORT_TITLE =
  /\b(?:checkpoint|(?:status|progress|test|completion|implementation) (?:report|summary|update)|meeting (?:notes|minutes)|iteration \d)\b/;
export const PROJECT_PARTS =
  /^(licen[cs]e|contribut\w+|credits|acknowledge?ments?|authors?|sponsors?|donations?|features|usage|install\w*|quick ?start|getting started|building|build|development|local development|developing|tests?|testing|requirements|examples?|limitations|reference|community|badges|changelog|roadmap|api|options|parameters|configuration|help|support|module description|setup)\b/;
