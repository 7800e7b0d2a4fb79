import { testCheck } from './check-tester'
import { useRealDecision } from './use-real-decision'

testCheck(useRealDecision)
