import { testCheck } from '../testing/check-tester'
import { decisionNeedsRollback } from './decision-needs-rollback'

testCheck(decisionNeedsRollback)
