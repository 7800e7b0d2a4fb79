import { testCheck } from './check-tester'
import { decisionNeedsRollback } from './decision-needs-rollback'

testCheck(decisionNeedsRollback)
