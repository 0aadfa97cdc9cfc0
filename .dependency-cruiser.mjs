const feature = 'server/src/features/'
const webPart = 'web/src/(features|pages)/'
const under = (path) => `^packages/${path}`
const ban = (name, from, to, comment, unless) => ({
  name,
  severity: 'error',
  comment,
  from: { path: under(from) },
  to: { path: under(to), ...(unless && { pathNot: under(unless) }) },
})

export default {
  forbidden: [
    {
      ...ban('domain-is-pure', 'domain/', '', 'Pass the values in.'),
      to: { pathNot: [under('domain/'), 'node_modules/(tyme4ts|pinyin-pro)/'] },
    },
    ban(
      'contract-is-shapes',
      'contract/',
      '(server|web|cli|documents|phone)/',
      'Only one side needs it? Put it there.',
    ),
    ban(
      'writers-only-write',
      '(documents|phone)/',
      '(server|web|cli)/',
      'Gather in the server, hand the figures over.',
    ),
    ban(
      'clients-ask',
      '(web|cli)/',
      'server/',
      'Call an endpoint of packages/contract.',
      'server/src/(operate/|main\\.ts$|features/audit/verify-chain\\.ts$|sample/)',
    ),
    ban('platform-is-below', 'server/src/platform/', feature, 'What knows a household goes in its feature.'),
    ban(
      'meet-at-public',
      `${feature}([^/]+)/`,
      feature,
      'Ask through the other’s public.ts.',
      `${feature}($1/|[^/]+/public\\.ts$)`,
    ),
    ban(
      'meet-on-pages',
      'web/src/features/([^/]+)/',
      webPart,
      'Join the two on a page.',
      'web/src/features/$1/',
    ),
    ban('ui-is-below', 'web/src/ui/', webPart, 'ui/ could ship in another product.'),
    {
      name: 'found',
      severity: 'error',
      comment: 'An import no tool can follow escapes every rule above.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'One of the two asks for what it should be given.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'floors',
      severity: 'error',
      comment: 'See the order of features in docs/architecture.md.',
      scope: 'folder',
      from: { path: under(feature) },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.test\\.tsx?$|/test/|/sample/|/dist/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
