import { testCheck } from './check-tester'
import { rolloutNeedsRollback } from './rollout-needs-rollback'

testCheck(rolloutNeedsRollback)
