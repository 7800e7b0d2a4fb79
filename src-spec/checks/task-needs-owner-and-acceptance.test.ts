import { testCheck } from '../testing/check-tester'
import { taskNeedsOwnerAndAcceptance } from './task-needs-owner-and-acceptance'

testCheck(taskNeedsOwnerAndAcceptance)
