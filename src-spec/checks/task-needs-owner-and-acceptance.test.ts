import { testCheck } from './check-tester'
import { taskNeedsOwnerAndAcceptance } from './task-needs-owner-and-acceptance'

testCheck(taskNeedsOwnerAndAcceptance)
