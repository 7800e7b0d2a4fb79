import { testCheck } from './check-tester'
import { noDuplicateDecisionId } from './no-duplicate-decision-id'

testCheck(noDuplicateDecisionId)
