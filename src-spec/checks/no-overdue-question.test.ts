import { testCheck } from '../testing/check-tester'
import { noOverdueQuestion } from './no-overdue-question'

testCheck(noOverdueQuestion)
