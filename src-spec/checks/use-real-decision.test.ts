import { testCheck } from '../testing/check-tester'
import { useRealDecision } from './use-real-decision'

testCheck(useRealDecision)
