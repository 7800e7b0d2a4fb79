import { testCheck } from '../testing/check-tester'
import { rolloutNeedsRollback } from './rollout-needs-rollback'

testCheck(rolloutNeedsRollback)
