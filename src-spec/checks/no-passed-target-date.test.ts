import { testCheck } from '../testing/check-tester'
import { noPassedTargetDate } from './no-passed-target-date'

testCheck(noPassedTargetDate)
