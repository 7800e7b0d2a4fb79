import { testCheck } from '../testing/check-tester'
import { noOverdueTask } from './no-overdue-task'

testCheck(noOverdueTask)
