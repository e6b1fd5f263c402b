import assert from 'node:assert/strict';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { parseManual } from '../../src/core/parseManual';
import { read } from './support/recognised';

describe('kinds', () => {
  const documents: Record<string, readonly [kind: string, path: string, text: string]> = {
    'a runbook of a service': [
      'service',
      'shop/RUNBOOK.md',
      '# Shop\n\n## Architecture\n\nTwo parts.\n\n## Deployment\n\nBy pipeline.\n\n## Monitoring\n\nA board.\n',
    ],
    'an index with the parts of a service': [
      'service',
      'shop/README.md',
      '# Shop\n\nSells.\n\n## Production deployment\n\nBy pipeline.\n\n## In case of emergency\n\nCall us.\n',
    ],
    'a task': [
      'procedure',
      'docs/sops/rotate-keys.md',
      '# Rotate the signing keys\n\n1. Create a key.\n2. Replace it.\n3. Delete the old one.\n',
    ],
    'a task whose title has a prefix': [
      'procedure',
      'docs/runbooks/deploy-shop.md',
      '# Runbook: Deploy the shop\n\n## Prerequisites\n\nAccess.\n\n## Steps\n\n1. Merge.\n2. Tag.\n3. Wait.\n',
    ],
    'an alert': [
      'alert',
      'runbooks/KubeNodeNotReady.md',
      '# KubeNodeNotReady\n\n## Meaning\n\nA node.\n\n## Impact\n\nLess room.\n\n## Mitigation\n\nDrain it.\n',
    ],
    'an alert with underlined titles whose name ends like a verb': [
      'alert',
      'runbooks/ShopDiskSpaceWarning.md',
      'ShopDiskSpaceWarning\n====\n\nMeaning\n----\n\nFull.\n\nMitigation\n----\n\nGrow it.\n',
    ],
    'an alert in Chinese': [
      'alert',
      'docs/x.md',
      '# 节点\n\n## 含义\n\n节点异常。\n\n## 诊断\n\n查看节点。\n',
    ],
    'an incident plan': [
      'incident',
      'security/playbook-phishing.md',
      '# Playbook: Phishing\n\n## Investigate\n\nRead it.\n\n## Contain\n\nBlock it.\n\n## Eradicate\n\nDelete it.\n',
    ],
    'a post-mortem': [
      'postmortem',
      'docs/post-mortems/2026-03-01.md',
      '# Shop outage on 1 March\n\n## Timeline\n\n10:00.\n\n## Root cause\n\nDisk.\n\n## Action items\n\nGrow.\n',
    ],
    'a proposal': [
      'review',
      'keps/sig-shop/12/README.md',
      '# KEP-12: Carts\n\n## Motivation\n\nCarts.\n\n## Proposal\n\nAdd.\n\n## Alternatives\n\nNone better.\n',
    ],
    'a post-mortem that a day names': [
      'postmortem',
      'reports/2026-03-01-basket.md',
      '# The morning without baskets\n\nFrom 08:00 to 09:10 nobody could pay.\n\n## Chronology\n\n08:00 first calls.\n\n## How it could happen\n\nOne flag, two meanings.\n',
    ],
    'a correction of errors': [
      'postmortem',
      'coe/0031.md',
      '# COE-0031 Purge at noon\n\nThe cache was gone.\n\n## Five whys\n\nOne button for all.\n\n## Customer impact\n\nSlow pages.\n',
    ],
    'a post-mortem about a re-index': [
      'postmortem',
      'coe/COE-2026-026.md',
      '# COE-2026-026 Workers exhausted by a re-index\n\n## Customer impact\n\nLate mails.\n\n## Five whys\n\nNo limit was set.\n',
    ],
    'an alert by its threshold': [
      'alert',
      'docs/monitoring/backlog.md',
      '# Order backlog > 5000\n\nWarning at 5,000, critical at 20,000.\n\n## When it does not fall\n\nRestart the worker.\n',
    ],
    'an incident plan for one danger': [
      'incident',
      'security/leaked.md',
      '# Playbook: leaked credential\n\nSomebody tells you.\n\n## First 15 minutes\n\nRevoke it.\n\n## Evidence\n\nKeep the logs.\n',
    ],
    'a rule about changes that looks like a task': [
      'policy',
      'how-we-work/freeze.md',
      '# Change freeze\n\nApplies to all teams from November.\n\n## What counts\n\nDeploys and flags.\n',
    ],
    'a standard whose name looks like a task': [
      'policy',
      'governance/hosting.md',
      '# Hosting standard for websites\n\nBinding for every site.\n\n## Must have\n\nA named owner.\n',
    ],
    'a template whose title is a blank': [
      'template',
      'docs/manual.md',
      '# <Service name>\n\nOwner and pager.\n\n## Deployment\n\nCommands.\n',
    ],
    'a skeleton of a manual': [
      'template',
      'services/_skeleton/OPERATIONS.md',
      '# Name\n\nReplace everything in capitals.\n\n## Owner\n\nTEAM\n\n## Deployment\n\nCOMMANDS\n',
    ],
    'a wiki page of links': [
      'index',
      'wiki/Home.md',
      '# Web services\n\n- [[On the phone this week]]\n- [[Servers]]\n- [[Past outages]]\n- [[Suppliers]]\n',
    ],
    'a service that says whose it is': [
      'service',
      'ops/ferry.md',
      '# Ferry\n\nMoves files from partners. Run by the Rails team.\n\n## Health\n\nThe board.\n\n## Deployment\n\nBy pipeline.\n\n## Logs\n\nIn the cloud.\n',
    ],
    'an upgrade from one version to another': [
      'procedure',
      'docs/runbooks/upgrade.md',
      '# MWAA upgrade 2.8 -> 2.10\n\n1. Pause the jobs.\n2. Create the new one.\n3. Start the jobs.\n',
    ],
    'the one runbook, of troubles and steps': [
      'service',
      'RUNBOOK.md',
      '# RUNBOOK\n\n## daily sales failed\n\n1. Look at the log.\n2. Clear the task.\n3. Wait.\n\n## kafka sink lags\n\n1. Scale it.\n2. Wait.\n\n## connector paused\n\n1. Log in.\n2. Start it.\n',
    ],
    'a log of incidents': [
      'postmortem',
      'ops/incidents.md',
      '# Incidents\n\n| When | What | Fix |\n|---|---|---|\n| 2026-01-02 | disk full | grown |\n| 2026-02-03 | slow | index |\n| 2026-03-04 | down | restart |\n',
    ],
    'a service manual in German': [
      'service',
      'docs/betrieb/shop.md',
      '# Betriebshandbuch Shop\n\n## Zuständig\n\nReferat 4.\n\n## Start und Stopp\n\nMit systemd.\n\n1. Stoppen.\n2. Warten.\n3. Starten.\n',
    ],
    'a night of boxes to tick': [
      'procedure',
      'ops/patch-night.md',
      '# Patch night\n\n- [ ] tell the desk\n- [ ] patch one\n- [ ] patch two\n- [ ] look\n- [ ] say done\n',
    ],
    'a page of a library in the repository': [
      'other',
      'tools/carts/README.md',
      '# Carts\n\nThis library provides carts for the shop.\n\n## Installation\n\n`npm i carts`\n\n## Usage\n\n`cart()`\n\n## License\n\nMIT\n',
    ],
    'the changes of a version': [
      'other',
      'content/shop/v1.4.2.md',
      '# Shop 1.4.2\n\n## Added\n\n- Carts.\n\n## Fixed\n\n- Empty carts.\n',
    ],
    'a service as a table of facts': [
      'service',
      'docs/catalogue/carts.md',
      '# Service catalogue for carts\n\n| Service name | Carts |\n| --- | --- |\n| Service owner | Till team |\n| Status | Active |\n',
    ],
    'a runbook whose title is a task of a service': [
      'procedure',
      'docs/runbook.md',
      '# Shop migration runbook\n\n## Steps\n\n1. Stop the shop.\n2. Copy the carts.\n3. Start the shop.\n',
    ],
    'a proposal by its front matter': [
      'review',
      'docs/carts.md',
      '---\ntype: proposal\ntitle: Carts that last\n---\n\n## Summary\n\nKeep carts for a week.\n',
    ],
    'a page about how people work, in questions': [
      'policy',
      'docs/records.md',
      '# Records\n\nEveryone keeps records.\n\n## What is a record?\n\nA mail.\n\n## Why does it matter?\n\nLaw.\n\n## Who is responsible?\n\nAll.\n',
    ],
    'a report in a file of a common name': [
      'other',
      'reports/2026-03/operations.md',
      '# Operations checkpoint: dashboards\n\n## Dashboards\n\nTwo were added.\n\n## Alerts\n\nOne was added.\n\n## Monitoring\n\nMoved.\n',
    ],
    'a plan for a crisis': [
      'incident',
      'docs/crisis/operations.md',
      '# Operations in a crisis\n\n## Declaration\n\nThe director declares it.\n\n## Roles\n\nOne lead.\n\n## Severity\n\nThree levels.\n',
    ],
    'a template': ['template', 'docs/runbooks/TEMPLATE.md', '# [Service]\n\n## Rollback\n\n[Steps]\n'],
    'a list of links': [
      'index',
      'docs/runbooks/index.md',
      '# Runbooks\n\n- [Rollback](rollback.md)\n- [Restore](restore.md)\n- [Rotate](rotate.md)\n',
    ],
    'a policy': [
      'policy',
      'handbook/on-call-policy.md',
      '# On-call policy\n\nWe share it.\n\n## Scope\n\nAll.\n',
    ],
    'product documentation': [
      'other',
      'docs/tutorials/first.md',
      '# Tutorial: your first shop\n\nWelcome.\n',
    ],
    'how something works, among operations': [
      'service',
      'docs/operations/bootstrap.md',
      '# Region bootstrapping\n\nA region asks for a certificate when it starts. The control plane signs it if the name is known.\n\nThe certificate is kept in a secret. It is renewed before it ends, and the old one stays valid.\n\nWhere no secret is found, the region waits. The control plane tells so in its status.\n',
    ],
    'breaking the glass': [
      'procedure',
      'docs/break-glass-runbook.md',
      '# Admin / break-glass runbook\n\nFor when the usual way is gone.\n\n## Use it\n\nTake the key from the safe.\n',
    ],
    'a page of all errors': [
      'other',
      'docs/errors.md',
      '# What users see\n\nWe show a page of our own where a page is not found. Other codes are shown as they are.\n',
    ],
    'a file among tests': [
      'other',
      'src/test/upgrade/downgrade.md',
      '# Downgrade files\n\nEach file has the versions to begin and end with.\n\n1. Write it.\n2. Run it.\n3. Read it.\n',
    ],
    'a manual of what runs in the environment for tests': [
      'service',
      'clusters/test/RUNBOOK.md',
      '# Search\n\nFinds products by words, colour and size.\n',
    ],
    'guidelines, though they name a task': [
      'policy',
      'docs/monitoring/guidelines.md',
      '# Guidelines for the monitoring setup\n\n1. Choose a signal.\n2. Choose a goal.\n3. Write it down.\n',
    ],
    'how to be on call': [
      'policy',
      'docs/oncall/being.md',
      '# Being on-call\n\nEveryone takes a turn. You are expected to answer within five minutes.\n',
    ],
    'something that was not done, in a folder of alerts': [
      'alert',
      'docs/alerts/mails.md',
      '# Mails not sent\n\nThe shop sends mails within an hour.\n',
    ],
    'a quick start, though it has steps': [
      'other',
      'docs/local.md',
      '# Quickstart: run the shop locally\n\n## Prerequisites\n\n1. Docker\n2. Node\n3. Time\n\n## Start it\n\n```sh\na\n```\n\n```sh\nb\n```\n',
    ],
    'how support is given': [
      'policy',
      'handbook/support.md',
      '# Shop support process\n\n1. We take the ticket.\n2. We answer.\n3. We close it.\n',
    ],
    'the guideline for a deployment': [
      'procedure',
      'docs/operations/outpost.md',
      '# Outpost deployment guideline\n\n1. Build it.\n2. Deploy it.\n3. Look at it.\n',
    ],
    'a page of known problems': [
      'procedure',
      'docs/guides/troubleshooting.md',
      '# Troubleshooting guide\n\n## Login\n\n1. Open it.\n2. Wait.\n3. Restart it.\n\n```sh\na\n```\n\n```sh\nb\n```\n',
    ],
    'the troubleshooting of one thing': [
      'procedure',
      'docs/runbooks/login.md',
      '# Troubleshooting the login\n\n1. Open it.\n2. Wait.\n3. Restart it.\n',
    ],
    'a policy whose name looks like a verb': [
      'policy',
      'docs/release-policy.md',
      '# Release policy\n\n## Release process\n\n1. Merge.\n2. Tag.\n3. Push.\n',
    ],
    'the rollback of a policy': [
      'procedure',
      'docs/runbooks/roll-back-a-policy.md',
      '# Roll back a discount policy\n\n1. Find it.\n2. Revert it.\n3. Check it.\n',
    ],
    'a decision about recovery': [
      'review',
      'docs/adr/0007-disaster-recovery.md',
      '# Disaster recovery\n\n1. Copy.\n2. Restore.\n3. Check.\n\n```sh\na\n```\n\n```sh\nb\n```\n',
    ],
    'the page of a module': [
      'other',
      'terraform/modules/queue/README.md',
      '# Queue\n\n## Usage\n\n```hcl\na\n```\n\n```hcl\nb\n```\n\n## Variables\n\nSize.\n\n## Outputs\n\nName.\n',
    ],
    'an alert whose page went elsewhere': [
      'index',
      'docs/alerts/ShopDiskFull.md',
      '# ShopDiskFull\n\nThis alert is described in [another page](../storage/ShopDiskFull.md) now.\n',
    ],
    'a part that alerts share': [
      'procedure',
      'docs/alerts/helpers/openShell.md',
      '# Open a shell\n\nRun this:\n\n    shopctl shell\n',
    ],
    'the front page of alerts': [
      'index',
      'docs/alerts/storage/README.md',
      '# Alert hierarchy\n\nEach new alert has a page here.\n',
    ],
    'a template in the shape of an alert': [
      'template',
      'docs/runbooks/alert-template.md',
      '# Alert name\n\n## Meaning\n\nWhat?\n\n## Impact\n\nWho?\n\n## Diagnosis\n\nHow?\n\n## Mitigation\n\nBy what?\n',
    ],
    'an incident plan of many scenarios': [
      'incident',
      'docs/shop-incident-response.md',
      '# Shop incident response\n\n## Severity\n\nP1.\n\n## Escalation\n\nCall us.\n\n## Slow\n\n### Symptoms\n\nLate.\n\n### Diagnosis\n\nLogs.\n\n### Impact\n\nCarts.\n\n### Mitigation\n\nScale.\n\n### Root cause\n\nLoad.\n',
    ],
    'a task that also follows an alert': [
      'procedure',
      'docs/runbooks/review-costs.md',
      '# Cost review\n\n## Trigger\n\nEach month, or when budget alerts fire.\n\n## Procedure\n\n1. Compare the bills.\n2. Check the sizes.\n3. Delete what is idle.\n\n## Exit criteria\n\nAll is explained.\n',
    ],
    'the manual of a product for its users': [
      'other',
      'docs/owners-manual.md',
      '# Gate: Owner’s Manual\n\n## Your first gate\n\nWrite a rule and run it.\n\n## The settings\n\nEach has a default.\n',
    ],
    'the manual of a service for its owners': [
      'service',
      'docs/owners-manual.md',
      '# Gate: Owner’s Manual\n\n## Releases\n\nRun `make deploy` on any day.\n\n## The settings\n\nEach has a default.\n',
    ],
    'the operations of a service, called a runbook by its title only': [
      'service',
      'docs/operations.md',
      '# Operations runbook\n\n## Probes\n\nAsk `/livez`.\n\n## Reload\n\nSend a signal.\n',
    ],
    'the troubleshooting of something stuck': [
      'alert',
      'content/kb/migration-stuck.md',
      '# Troubleshooting: volume migration stuck\n\n## Symptoms\n\nNothing moves.\n\n## Reason\n\nA lock.\n\n## Solution\n\n1. Scale it down.\n2. Wait.\n3. Scale it up.\n',
    ],
    'a record of a decision': [
      'review',
      'docs/architectural-decision-records/003-deploy-automatically.md',
      '# Deploy automatically to production\n\n## Constraints\n\nTwo sites.\n',
    ],
    'a template by how its name begins': [
      'template',
      'operations/forms/template-interview-request.md',
      '# Interview request\n\nWe ask for an hour.\n',
    ],
    'the generated reference of a command': [
      'other',
      'docs/operator-manual/troubleshooting-commands.md',
      '## shopctl get\n\nPrints it.\n\n### Examples\n\n```\nshopctl get\n```\n\n### Options\n\n```\n-h\n```\n\n### Options inherited from parent commands\n\n```\n-v\n```\n',
    ],
    'a podcast': [
      'other',
      'docs/podcasts/7.md',
      '# Episode 7: the outage\n\nAn incident and what was said of it.\n',
    ],
    'a runbook with inputs and outputs': [
      'procedure',
      'rules/run_books/hunt.md',
      '# Runbook: Hunt for a threat\n\n## Objective\n\nFind it.\n\n## Inputs\n\nA name.\n\n## Workflow steps\n\n1. Ask.\n2. Look.\n3. Tell.\n',
    ],
    'a finding of a detector': [
      'alert',
      'runbooks/unauthorized-access.md',
      '# UnauthorizedAccess:VM/MetadataRebind\n\n## Default severity: high\n\nA request was made to an address.\n',
    ],
    'an alert in Spanish': [
      'alert',
      'runbooks/cola-parada.md',
      '# Cola parada\n\n## Síntomas\n\nNada llega.\n\n## Diagnóstico\n\nLogs.\n\n## Mitigación\n\nReiniciar.\n',
    ],
    'a file on vulnerabilities': [
      'policy',
      'SECURITY.md',
      '# Security\n\n## Supported versions\n\nThe last.\n\n## Reporting a vulnerability\n\nWrite to us.\n',
    ],
    'a runbook whose first title speaks of an interface': [
      'service',
      'RUNBOOK.md',
      '# Accessing the settings API\n\nIt is behind a proxy.\n\n# Using the console\n\nOpen it.\n',
    ],
    'a page of an interface for programs': [
      'other',
      'docs/admin/purge-api.md',
      '# Purge history API\n\nCall it with the room:\n\n```\nPOST /purge\n```\n\nand read the answer:\n\n```json\n{}\n```\n',
    ],
    'an article': [
      'other',
      'src/posts/2026-01-01-how-to-debug/index.md',
      '# Debugging queues\n\nThis post shows how to debug queues.\n\n```sh\nshopctl queue\n```\n\n```sh\nshopctl drain\n```\n',
    ],
    'an audit': [
      'review',
      'docs/archive/audit/2026-operations.md',
      '# Operations audit\n\n## Findings\n\nNo drill was run.\n',
    ],
    'how people work': [
      'policy',
      'docs/staff-handbook/holidays.md',
      '# Holidays\n\nWe take them when we need them.\n',
    ],
    'one runbook of several that answers nothing that a service does': [
      'procedure',
      'docs/runbooks/proof.md',
      '# Proof runbook\n\n## Artefacts\n\n```sh\nmake proof\n```\n\n## Summary\n\n```sh\ncat summary.txt\n```\n',
    ],
    'one runbook of several that answers what a service does': [
      'service',
      'docs/runbooks/queue.md',
      '# Queue runbook\n\n## Rollback\n\nRedeploy the last tag.\n\n## Monitoring\n\nA board.\n\n## Backup\n\nEach night.\n',
    ],
    'a task that ends in runbook': [
      'procedure',
      'docs/runbooks/projection-rebuild.md',
      '# Projection rebuild runbook\n\n## Monitoring\n\nA board.\n\n## Restore\n\n1. Build.\n2. Swap.\n3. Look.\n',
    ],
    'the front page of a folder, a table of pages': [
      'index',
      'docs/runbooks/README.md',
      '# Runbooks\n\nSteps for operators.\n\n## Deployment\n\n| Page | When |\n|---|---|\n| [deploy](deploy.md) | always |\n| [undo](undo.md) | if it fails |\n| [move](move.md) | once |\n\n## Adding a page\n\n1. Copy one.\n2. Change it.\n',
    ],
    'the front page of a folder that names pages in code': [
      'index',
      'runbooks/README.md',
      '# Runbooks\n\n- `deploy.md`: how\n- `undo.md`: back\n- `move.md`: away\n',
    ],
    'a symptom in three words': [
      'alert',
      'runbooks/high-memory.md',
      '# High memory\n\nUse when a host swaps.\n\n1. Look at `top`.\n2. Stop what grows.\n3. Look again.\n',
    ],
    'an alert by what fired': [
      'alert',
      'runbooks/queue-lag.md',
      '# Queue lag\n\n## What fired\n\n`QueueLag`.\n\n## First response\n\nLook.\n',
    ],
    'what protects from attacks': [
      'other',
      'docs/edge.md',
      '# What stands before the shop\n\nThe vendor provides a firewall to prevent attacks.\n',
    ],
    'a form with its name in braces': [
      'template',
      'skills/resources/runbook.md',
      '# Runbook: {Service}\n\n## Rollback\n\nUndo {Version}.\n\n## Monitoring\n\n{URL}\n',
    ],
    'rules for agents': [
      'other',
      'apps/agent-config/rules/operations.md',
      '# Advertising operations\n\n## Daily limit\n\nTwo.\n\n## Snapshot\n\nKeep it.\n',
    ],
    'what is not to be followed any more': [
      'other',
      'docs/runbooks/cron.md',
      '# Upgrade the cron\n\n**STATUS: ARCHIVED. DO NOT FOLLOW.**\n\n1. Delete it.\n2. Build it.\n3. Look.\n',
    ],
    'the page of a role': [
      'other',
      'ansible/roles/till/README.md',
      '# till\n\nInstalls the till.\n\n## Role Variables\n\n`till_port`\n\n## Example Playbook\n\n```yaml\n- hosts: tills\n```\n',
    ],
    'a legal text': [
      'other',
      'docs/terms-of-service.md',
      '# Terms of Service\n\nWe may change these terms. You will be told by e-mail.\n\n## Scope\n\nAll shops.\n',
    ],
    'a post-mortem that is posted': [
      'postmortem',
      'docs/post-mortems/posts/all-shops.md',
      '# All shops were closed\n\n## Impact\n\nNo sales.\n\n## Detection\n\nA call.\n\n## Root cause\n\nDisk.\n\n## Lessons learned\n\nLook.\n\n## Timeline\n\n10:00.\n',
    ],
    'a front page that offers runbooks': [
      'index',
      'docs/runbooks/index.md',
      '# Runbooks\n\nHere is a collection of runbooks for those who open shops.\n\n- [Open a till](till.md)\n',
    ],
    'a front page with the runbooks in its last part': [
      'index',
      'docs/runbooks/first/index.md',
      '# First part: Account setup\n\nFor shops that have none.\n\n## Available runbooks\n\nChoose one.\n',
    ],
    'a page on the own machine of a developer': [
      'other',
      'compose/README.md',
      '# Running it\n\nHow to run the whole shop locally.\n\n```sh\nmake up\n```\n\n```sh\nmake down\n```\n',
    ],
    'troubleshooting with the parts of a service': [
      'procedure',
      'docs/runbooks/certificates-troubleshooting.md',
      '# Certificate management runbook\n\n## Architecture\n\nAn issuer.\n\n## Monitoring\n\nA board.\n\n## Renewing\n\n```sh\nmake renew\n```\n\n```sh\nmake look\n```\n',
    ],
    'a tool beside the runbooks, that answers nothing': [
      'procedure',
      'runbooks/docs/tracing/README.md',
      '# Tracing\n\nWe use it to see requests.\n\n## Architecture\n\nA collector.\n\n## Links\n\n- [Docs](https://tracing.example.com)\n',
    ],
    'a guide to the own machine of a developer': [
      'other',
      'docs/operations.md',
      '# Local operations guide\n\n## Start\n\n```sh\nmake up\n```\n\n## Useful checks\n\n```sh\nmake look\n```\n',
    ],
    'a page of alerts': [
      'alert',
      'mixin/runbook.md',
      '# Runbook\n\nHow to look into the alerts of the shop.\n\n## ShopTillDown\n\nRestart it.\n\n## ShopQueueLong\n\nOpen a till.\n\n## ShopStockLow\n\nOrder.\n',
    ],
    'an alarm': [
      'alert',
      'docs/runbooks/till-error.md',
      '# Till Error Alarm\n\n## Alarm definition\n\nFive errors.\n\n## Recovery\n\nRestart it.\n\n## Escalation\n\nCall Ana.\n',
    ],
    'steps under the name of a thing': [
      'procedure',
      'docs/playbooks/till/README.md',
      '# Till operations\n\n## What it does\n\nSells.\n\n## Step 1: Get a key\n\nAsk.\n\n## Step 2: Write it down\n\nHere.\n\n## Step 3: Start\n\n```sh\nmake up\n```\n\n## Monitoring\n\nA board.\n',
    ],
    'an introduction': [
      'other',
      'infra/intro-to-tills.md',
      '# Tills\n\nA till is a box. It stores money. It opens by a key.\n\n## Parts\n\nA drawer.\n',
    ],
    'a part of a catalogue of services': [
      'service',
      'service-catalog/backups/implementation.md',
      '# Implementation\n\nThe backups are copied each night. They are kept for a year. Nobody may delete them.\n\n## Parts\n\nA bucket.\n',
    ],
    'a runbook of nothing but steps': [
      'procedure',
      'bench/RUNBOOK.md',
      '# Operator runbook\n\n## Before you begin\n\nA key.\n\n1. Warm up.\n2. Measure.\n3. Write it down.\n\n```sh\nmake warm\n```\n\n```sh\nmake bench\n```\n',
    ],
    'a runbook that says what runs, and nothing else yet': [
      'service',
      'shop/RUNBOOK.md',
      '# Shop runbook\n\nSells bread.\n',
    ],
    'a page that is still to be written': [
      'other',
      'docs/runbooks/till/README.md',
      '# Runbook: till\n\nThis is a placeholder; there is no till yet.\n\n## Rollback\n\nGo back to the old image.\n\n## Escalation\n\nAna.\n',
    ],
    'the front page of a folder of rules for alerts': [
      'index',
      'alerts/README.md',
      '# Alerts\n\n- `till.yaml`: tills that are down\n- `stock.yaml`: what is sold out\n',
    ],
    'conventions in a numbered file with a part on security': [
      'policy',
      'docs/context/06-code-conventions.md',
      '# Code conventions\n\n## Naming\n\nShort.\n\n## Security\n\nNo secrets.\n',
    ],
    'the manual of a product for its operators': [
      'other',
      'docs/operator-manual/security.md',
      '# Security\n\nThe till is a service that stores money. It is opened by a key.\n\n## Authentication\n\nA key.\n',
    ],
    'what was met about': [
      'other',
      'docs/meetings/2026-03-02.md',
      '# Meeting of 2 March\n\nWe met to talk about the shop and what we want to do with our tills in the next months, and who of us goes to the fair. Our staff were there, and so were the owners. We agreed that everyone should have a key, and that we meet again in May.\n\n## Announcements\n\nNone.\n',
    ],
    'the page of a part of the code': [
      'other',
      'app/components/hint/README.md',
      '# Hint\n\nA hint is a text beside a field.\n\n## How it works\n\nIt reads the field.\n',
    ],
    'a page about tests of the code': [
      'other',
      'docs/browser-tests.md',
      '# Browser tests\n\nThey click.\n\n1. Install them.\n2. Run them.\n3. Read the report.\n\n```sh\nmake browser\n```\n\n```sh\nmake report\n```\n',
    ],
    'an exercise of those who operate': [
      'procedure',
      'docs/runbooks/restore-test.md',
      '# Restore test\n\n1. Take the backup.\n2. Restore it.\n3. Compare.\n\n```sh\nmake restore\n```\n\n```sh\nmake compare\n```\n',
    ],
    'what a team looks back on after an incident': [
      'postmortem',
      'docs/incident_retros/2026-03-02_till.md',
      '# Incident retro - the till\n\nThe till was down from 9 to 10. Nobody was paged, and the bread was given away.\n\n## Timeline\n\n9:00 It stopped.\n\n## Analysis of causes\n\nThe cable.\n\n## Actions\n\nA second cable.\n',
    ],
    'a plan to recover': [
      'procedure',
      'docs/disaster-recovery.md',
      '# Disaster recovery of the shop\n\n## Backups\n\nEach night.\n\n## Restore the database\n\n1. Stop the shop.\n2. Restore.\n3. Start it.\n',
    ],
    'how something is built': [
      'other',
      'docs/architecture.md',
      '# Shop architecture\n\n## Components\n\nA till and a drawer.\n\n## Database\n\nOne table for each day.\n',
    ],
    'how to take part in a project': [
      'policy',
      'CONTRIBUTING.md',
      '# Contributing to the shop\n\nWe are glad of help. Everyone keeps the code of conduct.\n\n## Reviews\n\nTwo of us read each change.\n',
    ],
    'a runbook of the own machine of a developer': [
      'other',
      'docs/operations/runbook.md',
      '# Local development runbook\n\nThe shop runs in containers. Each of them is started by hand.\n\n## Prerequisites\n\nDocker.\n\n## Start\n\nMake up.\n',
    ],
    'operations that are those of a language': [
      'other',
      'docs/knowledge/operations.md',
      '# Shop operations\n\nAn operation is a verb of the interface.\n\n## Parameters\n\nEach has a type.\n',
    ],
    'nothing in particular': ['other', 'notes.md', 'A thought.\n'],
  };
  for (const [what, [kind, path, text]] of Object.entries(documents)) {
    it(`${what} is called ${kind}, with a reason`, () => {
      const manual = read(text, path);
      assert.equal(`${manual.kind}: ${manual.kindReason}`.split(':')[0], kind, manual.kindReason);
      assert.notEqual(manual.kindReason, '');
    });
  }

  it('are taken from front matter before anything else', () => {
    const manual = read('---\nkind: policy\n---\n# Rotate the keys\n\n1. Do it.\n', 'sops/rotate.md');
    assert.deepEqual([manual.kind, manual.kindFrom], ['policy', 'front-matter']);
  });

  it('are taken from the configuration before path and shape', () => {
    const catalogue = new Catalogue({ kindByPath: (path) => (path.startsWith('x/') ? 'event' : undefined) });
    const manual = parseManual('x/RUNBOOK.md', '# Sale\n\n## Rollback\n\nUndo.\n', catalogue);
    assert.deepEqual([manual.kind, manual.kindFrom], ['event', 'configuration']);
  });
});
