/**
 * The layers (README, "The map"): a file imports its own layer or a lower one.
 * A type-only import counts like any other, and `@/` aliases are followed; tests/house/layers.test.ts plants one
 * bad import for each rule and fails when any of them is not caught.
 */
const FACES = '^src/(app/(?!\\(payload\\)/)|portal/|admin/|ui/|i18n/|proxy\\.ts$)'
const DOORS = '^(endpoints|jobs)/'
const DOCUMENTS = '^(collections|hooks)/'
const PLUMBING = '^src/(contracts|adapters|server)/'
const DOMAIN = '^src/domain/'
const ROOTS = '^(payload\\.config\\.ts$|src/worker\\.ts$|src/commands/|src/session/|src/app/\\(payload\\)/)'
/** Folders of the portal that are no errand: each errand may use them. */
const SHARED = 'catalogue|frame|offline|refusals|session|time|week'
/** A package by name, resolved into node_modules or not. */
const pack = (name) => `(^|/)node_modules/${name}(/|$)|^${name}(/|$)`
const PAYLOAD = pack('payload')
const DATABASE = pack('(@payloadcms/(db-postgres|drizzle)|drizzle-orm|pg)')

/** A rule of the form "what stands here never reaches there". */
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: typeof to === 'string' ? { path: to } : to,
})

module.exports = {
  forbidden: [
    never(
      'no-circular',
      {},
      { circular: true },
      'What needs each other is one thing, or has a third below it',
    ),
    never('resolvable', {}, { couldNotResolve: true }, 'An import that cannot be followed cannot be judged'),

    never(
      'domain-imports-only-itself',
      DOMAIN,
      {
        pathNot: `${DOMAIN}|^(node:)?crypto$|${pack('temporal-polyfill')}`,
      },
      'Rules in plain TypeScript: itself, node:crypto, temporal-polyfill (docs/decisions/0006)',
    ),
    never(
      'contracts-import-only-zod',
      '^src/contracts/',
      { pathNot: `^src/(contracts|domain)/|${pack('zod')}` },
      'Contracts reach the browser',
    ),
    never(
      'contracts-no-encryption',
      '^src/contracts/',
      '^src/domain/encryption/',
      'Contracts reach the browser',
    ),
    never(
      'plumbing-looks-down',
      PLUMBING,
      `${FACES}|${DOORS}|${DOCUMENTS}|${ROOTS}`,
      'Plumbing knows nothing above it, the config least of all',
    ),
    never(
      'hooks-never-collections',
      '^hooks/',
      '^collections/',
      'A hook meets documents, not their definitions',
    ),
    never(
      'documents-never-up',
      DOCUMENTS,
      `${FACES}|${DOORS}|${ROOTS}|^src/adapters/`,
      'Documents do not know their doors; admin components are named by string; adapters are handed down',
    ),
    never(
      'doors-never-documents',
      DOORS,
      `${DOCUMENTS}|${FACES}|${ROOTS}|^src/adapters/`,
      'A door writes a document and the hook runs by itself; adapters are handed down by a root',
    ),
    never('endpoints-never-jobs', '^endpoints/', '^jobs/', 'Two doors do not open through each other'),
    never('jobs-never-endpoints', '^jobs/', '^endpoints/', 'Two doors do not open through each other'),
    never(
      'faces-ask',
      FACES,
      `${DOCUMENTS}|${DOORS}|^src/adapters/|^src/domain/encryption/|^(payload\\.config\\.ts$|src/worker\\.ts$|src/commands/)`,
      'A page asks through src/session; it never reaches past it',
    ),
    never('faces-never-payload', FACES, PAYLOAD, 'A page does not know what serves it'),
    never(
      'faces-never-sql',
      FACES,
      `${DATABASE}|^src/server/(sql|withTransaction)\\.ts$`,
      'A page asks, it does not query',
    ),
    never(
      'portal-never-payloadcms',
      { path: FACES, pathNot: '^src/admin/' },
      pack('@payloadcms/(?!richtext-lexical|live-preview-react)[^/]+'),
      "Only the admin panel is built from Payload's own components",
    ),
    never(
      'ui-knows-no-domain',
      '^src/ui/',
      '^src/(domain|contracts|portal|admin|app|session|server)/',
      'Primitives know no domain word',
    ),
    never(
      'errands-apart',
      { path: '^src/portal/([^/]+)/' },
      { path: '^src/portal/[^/]+/', pathNot: `^src/portal/($1|${SHARED})/` },
      'No errand imports another errand: the page composes them',
    ),
    never(
      'portal-and-admin-apart',
      '^src/(portal|ui)/',
      '^src/(admin|app)/',
      'Pages compose, errands do not',
    ),
    never(
      'admin-apart',
      '^src/admin/',
      '^src/(portal|app)/',
      'The panel and the portal share ui, not screens',
    ),
    never('session-never-faces', '^src/session/', FACES, 'The session serves the pages'),
    never(
      'sources-never-tests',
      { pathNot: '^(tests|scripts)/|^[^/]+\\.config\\.' },
      '^(tests|scripts)/',
      'Nothing that ships leans on tests or scripts',
    ),
    never(
      'ships-without-dev-dependencies',
      { path: '^(src|collections|hooks|endpoints|jobs|migrations)/|^payload\\.config\\.ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
      'What ships is in dependencies',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|dist|\\.data|coverage|media)/|^next-env\\.d\\.ts$|importMap\\.js$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
}
