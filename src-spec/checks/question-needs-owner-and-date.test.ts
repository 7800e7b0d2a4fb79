import { testCheck } from '../testing/check-tester'
import { questionNeedsOwnerAndDate } from './question-needs-owner-and-date'

testCheck(questionNeedsOwnerAndDate)
