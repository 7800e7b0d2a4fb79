import { testCheck } from './check-tester'
import { noOverdueQuestion } from './no-overdue-question'

testCheck(noOverdueQuestion)
