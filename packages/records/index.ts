export * from './audit/index.ts'
export * from './disclosed-file.ts'
export * from './erasure/index.ts'
export * from './file.ts'
export * from './file-query.ts'
export * from './full-file-query.ts'
export * from './held-as-logged.ts'
export * from './identity.ts'
export * from './listed.ts'
export * from './looks/seal-looks.ts'
export * from './parts.ts'
export * from './record.ts'
export * from './record-entries.ts'
export * from './replay/index.ts'
export * from './standing.ts'
export * from './state.ts'
export * from './store.ts'
export * from './timeliness/index.ts'
export {
  type AddedPrepared,
  type AddedVersion,
  type PreparedVersion,
  prepareVersion,
  sealing,
} from './write-rows.ts'
