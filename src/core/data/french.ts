import type { Lexicon } from '../recognition/lexicon';

/** French title phrases. */
export const french: Lexicon = {
  rollback: {
    strong: [
      'rollback',
      'retour|retours arrière',
      'retour en arrière',
      'retour à la? version *',
      'revenir à|en la? version|arrière *',
      'restaurer|réinstaller|redéployer la? version *',
      'annuler|annulation du? de? la? le? un? une? déploiement|mise|changement|livraison *',
      'procédure de retour *',
      'downgrade',
      'rétrogradation|rétrograder',
    ],
    weak: ['si * échoue|échec', 'échec du? de? la? déploiement|livraison|mise *'],
    not: ['rollback|annulation de transaction'],
  },
  spof: {
    strong: [
      'spof',
      'point|points unique|uniques de défaillance|panne',
      'point|points de défaillance *',
      'mode|modes de défaillance|panne',
      'scénario|scénarios de panne|pannes|défaillance|sinistre|incident',
      'points faibles|sensibles',
      'que peut il *',
      'que se passe il? t? il? si *',
      'dépendances critiques',
      'perte|panne|indisponibilité de|du|la *',
      'impact de la? une? un? perte|panne|indisponibilité *',
      'tolérance aux pannes',
    ],
    weak: [
      'redondance',
      'haute disponibilité',
      'résilience',
      'risque|risques *',
      'problèmes|limitations|limites|incidents connus|connues',
    ],
    mention: ['dépendances *'],
  },
  emergency: {
    strong: [
      'urgence|urgences',
      'en cas de? *',
      'escalade|escalades',
      'qui appeler|contacter|prévenir',
      'astreinte|astreintes',
      'contact|contacts astreinte|incident|urgence|support',
      'bouton panique|urgence|rouge',
      'réponse|gestion aux|des|à incident|incidents|un *',
      'gestion|traitement|manipulation des incidents',
      'premiers|premières réflexes|gestes|actions|mesures secours?',
      'actions|mesures immédiates|immédiate',
      'hors heures *',
      'incident majeur|critique|grave',
      'procédure incident|crise',
      'cellule de crise',
    ],
    weak: ['contact|contacts', 'point|points|personnes de contact', 'support *', 'assistance|aide'],
    kinds: {
      incident: [
        'confinement|endiguement|contenir *',
        'étapes de la? réponse|intervention',
        'isolement|isoler *',
        'réponse',
      ],
    },
  },
  owners: {
    strong: [
      'responsable|responsables *',
      'propriétaire|propriétaires *',
      'équipe responsable|en *',
      'mainteneur|mainteneurs',
    ],
    weak: ['équipe', 'contact|contacts'],
  },
  demand: {
    strong: [
      'charge|trafic attendue|attendu|prévue|prévu|prévisionnelle',
      'demande',
      'planification|gestion de la? capacité|capacités',
      'pic|pics *',
      'montée en charge',
      'croissance',
      'saisonnalité',
    ],
    weak: ['capacité|capacités', 'trafic|charge|volumétrie'],
  },
  resources: {
    strong: ['ressources nécessaires|requises'],
    weak: ['ressources', 'prérequis|pré requis', 'accès', 'infrastructure'],
  },
  release: {
    strong: [
      'déploiement|déploiements *',
      'mise en production|service *',
      'livraison|livraisons *',
      'publication',
      'processus de déploiement|livraison|publication',
      'comment déployer',
    ],
  },
  'in-production': {
    strong: ['version|versions actuelle|actuelles|courante|déployée|déployées|en *', 'que tourne *'],
  },
  detection: {
    strong: ['surveillance|supervision *', 'alertes|alerting|alarmes *', 'détection *', 'monitoring'],
    weak: ['métriques|journaux|logs'],
  },
  degradation: {
    strong: [
      'mode|modes dégradé|dégradés *',
      'mode maintenance|lecture|secours *',
      'fonctionnement dégradé|réduit',
      'délestage',
      'page de maintenance',
      'dégradation *',
    ],
  },
  recovery: {
    strong: [
      'sauvegarde|sauvegardes *',
      'restauration *',
      'reprise après|sur *',
      'plan de reprise|continuité *',
    ],
    weak: ['récupération|rétablissement', 'reprise'],
  },
  communication: {
    strong: [
      'communication|communications avec|aux|auprès|vers|de|du|externe|interne|externes|internes *',
      'communication|communications en|pendant|lors *',
      'plan de communication',
      'informer|prévenir|notifier|avertir le? la? les? nos? clients|utilisateurs|équipes|parties *',
      'page de statut|état',
      'annonces|annonce',
      'qui prévenir|informer *',
      'parties prenantes',
    ],
    weak: ['notification|notifications'],
  },
  expectations: {
    strong: ['attentes', 'engagement|engagements de|service *', 'niveau|niveaux de service'],
    weak: ['impact|impacts'],
  },
  learning: {
    strong: [
      'leçons apprises|tirées|retenues',
      'leçon|leçons',
      'enseignements *',
      'retour|retours expérience *',
      'activité|activités|analyse après|post incident',
      'après incident',
      'postmortem',
      'incidents passés|précédents|antérieurs',
      'historique des incidents',
      'rétrospective',
      'bilan *',
      'ce que nous avons appris',
    ],
  },
  future: {
    strong: [
      'objectifs',
      'avenir|futur',
      'prochaines étapes',
      'améliorations prévues|futures|à *',
      'feuille de route',
    ],
  },
  success: {
    strong: ['ce qui a bien *', 'succès|réussites'],
  },
  decisions: {
    strong: ['décision|décisions *', 'consensus'],
  },
  meaning: {
    strong: ['signification', 'symptôme|symptômes', 'description'],
  },
  impact: {
    strong: ['impact|impacts', 'conséquences'],
  },
  diagnosis: {
    strong: ['diagnostic|diagnostics', 'cause|causes *', 'investigation'],
  },
  mitigation: {
    strong: ['atténuation', 'résolution', 'remédiation', 'correction', 'solution|solutions'],
  },
  troubleshooting: {
    strong: ['dépannage', 'résolution de|des problèmes', 'problèmes courants|fréquents|connus'],
  },
};
