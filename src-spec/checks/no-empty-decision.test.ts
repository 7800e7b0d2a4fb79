import { testCheck } from './check-tester'
import { noEmptyDecision } from './no-empty-decision'

testCheck(noEmptyDecision)
