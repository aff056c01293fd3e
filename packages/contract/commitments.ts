import { createRoute, z } from '@hono/zod-openapi'
import { Basis, Confidence, Words } from './words.ts'

const Span = z.object({ count: z.number(), unit: z.enum(['working-days', 'days', 'months', 'years']) })

/** A promise as the law pack offers it: what is promised, what follows, and how whoever does not want to promise goes on. */
export const CommitmentView = z
  .object({
    id: z.string(),
    title: Words,
    /** What it can be given for. */
    matter: Words,
    way: z.enum(['in-place-of-papers', 'missing-papers', 'public', 'repair', 'self-discipline']),
    /** Fields of the authorities that accept it; absent where nobody need. */
    acceptedBy: z.array(Words).optional(),
    subjects: z.array(Words),
    text: z.array(Words),
    consequences: z.array(Words),
    /** Papers that may follow, and how long after the acceptance at most. */
    papers: z.array(z.object({ title: Words, within: Span, basis: z.array(Basis), confidence: Confidence })),
    ordinaryWay: Words,
    /** What an applicant is told of the rules before a licence: free, and no condition of anything. */
    education: z.array(Words),
    /** The check by which good standing is known; absent where it is open to everyone. */
    goodStanding: Words.optional(),
    basis: z.array(Basis),
    confidence: Confidence,
  })
  .openapi('CommitmentView')
export type CommitmentView = z.infer<typeof CommitmentView>

export const CommitmentList = z.object({ commitments: z.array(CommitmentView) }).openapi('CommitmentList')
export type CommitmentList = z.infer<typeof CommitmentList>

export const commitmentRoutes = {
  commitments: createRoute({
    method: 'get',
    path: '/api/v1/commitments',
    operationId: 'commitments',
    tags: ['Law'],
    summary: 'The commitments that may be given, their texts, what follows, and what is explained before a licence',
    request: {},
    responses: {
      200: {
        description: 'Those of the packs this node runs',
        content: { 'application/json': { schema: CommitmentList } },
      },
    },
  }),
} as const
