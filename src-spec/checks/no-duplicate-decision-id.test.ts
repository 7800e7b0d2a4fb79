import { testCheck } from '../testing/check-tester'
import { noDuplicateDecisionId } from './no-duplicate-decision-id'

testCheck(noDuplicateDecisionId)
