import type { StatementPhrases } from './statement-phrases'

export const portuguese: StatementPhrases = {
  atMost: {
    before:
      'no máximo, máximo, máximo de, um máximo de, máx., até, não mais de, não mais que, não exceder, não deve exceder, não devem exceder, não excederá, não ultrapassar, não deve ultrapassar, não devem ultrapassar, não deve passar de, menor ou igual a, inferior ou igual a, dentro de',
    after: 'ou menos, no máximo, máximo, ou anterior, ou inferior',
  },
  atLeast: {
    before:
      'no mínimo, mínimo, mínimo de, um mínimo de, mín., pelo menos, ao menos, não menos de, maior ou igual a, superior ou igual a, não inferior a, a partir de, a partir da, desde',
    after: 'ou mais, ou melhor, no mínimo, mínimo, ou superior, ou posterior, ou mais recente, ou mais nova, em diante',
  },
  below: { before: 'menos de, menor que, menor do que, inferior a, inferior à, abaixo de, abaixo dos', after: '' },
  above: { before: 'mais de, maior que, maior do que, superior a, acima de, excede, excedem', after: '' },
  rangeWords: 'a, até',
  orWords: 'ou, e',
  metrics: {
    latency: 'latência, latências, tempo de resposta, tempos de resposta',
    'error-rate': 'taxa de erro, taxa de erros',
    coverage: 'cobertura, cobertura de testes, cobertura de código, cobertura dos testes',
    availability: 'disponibilidade, tempo de atividade',
    throughput: 'vazão',
    'rate-limit': 'limite de taxa, limite de requisições',
    'page.size': 'tamanho da página, tamanho de página',
    'session-timeout': 'tempo de sessão, expiração da sessão, expiração de sessão',
    'password-length': 'comprimento da senha',
  },
  percentile: 'percentil',
  average: 'média, médio, mediana, em média',
  general:
    'o, a, os, as, um, uma, de, do, da, dos, das, e, para, por, à, ao, em, no, na, nos, nas, com, que, é, são, ser, será, serão, seja, deve, devem, deverá, deverão, estar, está, ficar, fica, manter, manter-se, se, permanecer, permanece, ter, tem, atingir, atinge, sempre, todo, toda, todos, todas, cada, mês, mensal, ano, anual, dia, semana, sistema, sistemas, serviço, serviços, aplicação, aplicativo, aplicações, requisição, requisições, resposta, respostas, api, apis, global, total, objetivo, objetivos, meta, metas, limite, orçamento, requisito, requisitos, não, funcionais, qualidade, desempenho, teste, testes, valor',
  nonBinding:
    'se a, se o, se as, se os, se for, quando, caso, atualmente, hoje, antes, anteriormente, medido, medida, por exemplo, p. ex., exemplo, talvez, poderia, deveria, idealmente, não, nunca, nenhum, nenhuma, sem, exceto, era, eram, alerta',
  verbs:
    'é, são, ser, será, serão, usa, usam, usar, usamos, usado, utiliza, utilizam, utilizar, utilizamos, segue, seguem, seguir, armazena, armazenam, armazenar, armazenados, armazenadas, armazenamos, salvar, salvos, guardados, guardamos, roda, rodam, executa, executam',
  bindings: 'deve, devem, deverá, deverão, obrigatório, obrigatória, requerido',
  connectives:
    'o, a, os, as, um, uma, de, do, da, dos, das, e, com, como, em, no, na, por, para, que, ao, nosso, nossa, nossos, todo, toda, todos, todas, só, somente, apenas, sempre, cada, serviço, serviços, sistema, sistemas, aplicação, aplicativo, projeto, projetos, componentes',
  prohibitions:
    'não deve ser, não devem ser, não deve, não devem, não pode ser, não podem ser, não se deve, não é permitido, não é permitida, é proibido, é proibida, fica proibido, proibido, proibida, é vedado, é vedada, vedado, nunca',
  banWords: 'usar, uso, usado, usada, usados, utilizar, utilizado, utilizada, utilização, emprego, produção, em produção, ser, o, é, fica',
  subjects: {
    database: 'banco, bancos, base, dados, armazenados, armazenadas, armazena',
    auth: 'autenticação, usuários, acesso, login',
    'api-style': 'api, apis, interface, interfaces',
    runtime: 'execução, implantação, roda',
    'error-format': 'erro, erros',
    logging: 'registros, logs',
    testing: 'teste, testes',
  },
  unchanged: 'sem alterações, sem alteração, sem mudanças, inalterado, inalterada, como antes, existente',
}
