import { testCheck } from './check-tester'
import { scenarioNeedsGivenWhenThen } from './scenario-needs-given-when-then'

testCheck(scenarioNeedsGivenWhenThen)
