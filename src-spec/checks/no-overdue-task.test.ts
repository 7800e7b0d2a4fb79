import { testCheck } from './check-tester'
import { noOverdueTask } from './no-overdue-task'

testCheck(noOverdueTask)
