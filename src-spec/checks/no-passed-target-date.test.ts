import { testCheck } from './check-tester'
import { noPassedTargetDate } from './no-passed-target-date'

testCheck(noPassedTargetDate)
