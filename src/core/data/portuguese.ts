import type { Lexicon } from '../recognition/lexicon';

/** Portuguese title phrases. */
export const portuguese: Lexicon = {
  rollback: {
    strong: [
      'rollback',
      'reversão|reversões *',
      'reverter|revertendo *',
      'voltar|retornar|retorno|volta para|à|a versão *',
      'voltar para a? versão *',
      'desfazer *',
      'restaurar a? versão *',
      'downgrade',
    ],
    weak: ['se * falhar|falha', 'implantação falha'],
    not: ['rollback|reversão de transação'],
  },
  spof: {
    strong: [
      'spof',
      'ponto|pontos único|únicos de falha|falhas',
      'modo|modos de falha|falhas',
      'cenário|cenários de falha|falhas|desastre|indisponibilidade',
      'pontos fracos|frágeis|críticos',
      'o? que pode dar *',
      'o? que acontece se|quando *',
      'dependências críticas',
      'impacto da? queda|perda|falha *',
      'tolerância a falhas',
    ],
    weak: [
      'redundância',
      'alta disponibilidade',
      'resiliência',
      'risco|riscos *',
      'problemas|limitações conhecidos|conhecidas',
    ],
    mention: ['dependências *'],
  },
  emergency: {
    strong: [
      'emergência|emergências',
      'em caso de *',
      'escalonamento|escalonamentos|escalação|escalada',
      'escalar *',
      'quem acionar|chamar|contatar|contactar|avisar',
      'a? quem acionar|chamar|contatar',
      'plantão|plantões|sobreaviso',
      'contatos|contactos de emergência|plantão|suporte',
      'botão de pânico',
      'resposta a|à incidente|incidentes *',
      'gestão|gerenciamento|tratamento de incidentes|incidente',
      'primeira resposta',
      'primeiros passos *',
      'ações|medidas imediatas',
      'fora do horário *',
      'incidente grave|crítico',
    ],
    weak: [
      'contato|contatos|contacto|contactos',
      'informações|ponto|pontos de contato|contacto',
      'suporte *',
      'ajuda',
    ],
    kinds: {
      incident: ['contenção|conter *', 'etapas|passos de|da resposta', 'isolamento|isolar *', 'resposta'],
    },
    not: ['escalonamento|escala horizontal|vertical|automático'],
  },
  owners: {
    strong: [
      'responsável|responsáveis *',
      'proprietário|proprietários *',
      'dono|donos *',
      'equipe|equipa|time responsável',
    ],
    weak: ['equipe|equipa|time', 'contatos|contactos'],
  },
  demand: {
    strong: [
      'demanda|procura',
      'carga|tráfego esperada|esperado|prevista|previsto',
      'planejamento|planeamento de|da capacidade',
      'pico|picos *',
      'crescimento',
      'sazonalidade',
    ],
    weak: ['capacidade', 'escalabilidade', 'tráfego|carga'],
  },
  resources: {
    strong: ['recursos necessários|requeridos'],
    weak: ['recursos', 'pré requisitos|requisitos', 'acessos|acesso', 'infraestrutura'],
  },
  release: {
    strong: [
      'implantação|implantações *',
      'implementação em produção',
      'publicação',
      'lançamento *',
      'entrada em produção',
      'deploy *',
      'processo de implantação|deploy|publicação|release',
    ],
  },
  'in-production': {
    strong: ['versão|versões atual|atuais|em *', 'o? que está em *'],
  },
  detection: {
    strong: ['monitoramento|monitorização|monitoração *', 'alertas *', 'detecção|deteção *'],
    weak: ['métricas', 'registros|registos|logs'],
  },
  degradation: {
    strong: [
      'degradação|degradado *',
      'modo degradado|manutenção|de|somente *',
      'modo de manutenção|contingência',
      'contingência',
      'funcionamento reduzido',
    ],
  },
  recovery: {
    strong: [
      'backup|backups *',
      'cópia|cópias de segurança *',
      'restauração|restauro *',
      'recuperação de|após *',
    ],
    weak: ['recuperação'],
  },
  communication: {
    strong: [
      'comunicação|comunicações *',
      'plano de comunicação',
      'avisar|informar|notificar os? clientes|usuários|utilizadores *',
      'página de status',
      'quem avisar|informar *',
      'anúncios|comunicados',
    ],
    weak: ['notificações|notificação'],
  },
  expectations: {
    strong: ['expectativas', 'nível|níveis de serviço'],
    weak: ['impacto'],
  },
  learning: {
    strong: [
      'lições aprendidas',
      'aprendizados|aprendizagens',
      'o? que aprendemos',
      'atividade|atividades|análise pós *',
      'histórico de incidentes|falhas|interrupções',
      'pós incidente *',
      'após o? incidente',
      'postmortem',
      'incidentes anteriores|passados',
      'histórico de incidentes',
      'retrospectiva',
    ],
  },
  future: {
    strong: ['objetivos|metas', 'futuro', 'próximos passos', 'melhorias previstas|planejadas|futuras'],
  },
  success: {
    strong: ['o? que deu|correu certo|bem', 'sucessos'],
  },
  decisions: {
    strong: ['decisão|decisões *', 'consenso'],
  },
  meaning: {
    strong: ['significado', 'sintoma|sintomas', 'descrição'],
  },
  impact: {
    strong: ['impacto', 'consequências'],
  },
  diagnosis: {
    strong: ['diagnóstico', 'causa|causas *', 'investigação'],
  },
  mitigation: {
    strong: ['mitigação', 'resolução', 'solução|soluções', 'remediação'],
  },
  troubleshooting: {
    strong: ['solução|resolução de problemas', 'problemas comuns|frequentes|conhecidos'],
  },
};
