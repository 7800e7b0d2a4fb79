import { testCheck } from '../testing/check-tester'
import { scenarioNeedsGivenWhenThen } from './scenario-needs-given-when-then'

testCheck(scenarioNeedsGivenWhenThen)
